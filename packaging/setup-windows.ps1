# Checks for what building Channelbook needs on Windows, and configures a release build: Visual Studio 2022 with C++,
# CMake, Ninja and vcpkg, which builds the libraries vcpkg.json lists (the first time takes long).
# UNTESTED: never run on Windows. Known gap: vcpkg's qcustomplot brings no CMake package named QCustomPlotQt6.
#
#   From a "x64 Native Tools" prompt:  powershell -File packaging\setup-windows.ps1
$ErrorActionPreference = 'Stop'

foreach ($tool in 'cl', 'cmake', 'ninja') {
    if (-not (Get-Command $tool -ErrorAction SilentlyContinue)) {
        throw "$tool is not on the PATH: run this from a Visual Studio 'x64 Native Tools' prompt."
    }
}
if (-not $env:VCPKG_ROOT -or -not (Test-Path (Join-Path $env:VCPKG_ROOT 'vcpkg.exe'))) {
    throw 'Set VCPKG_ROOT to a bootstrapped vcpkg checkout.'
}

$root = Split-Path -Parent $PSScriptRoot
$toolchain = Join-Path $env:VCPKG_ROOT 'scripts\buildsystems\vcpkg.cmake'
Push-Location $root
try {
    cmake --preset release "-DCMAKE_TOOLCHAIN_FILE=$toolchain"
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    Write-Host 'Configured. Build with: cmake --build build\release'
} finally {
    Pop-Location
}
