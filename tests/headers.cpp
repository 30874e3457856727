// Only carries the precompiled header that all tests of a room share.
