#include "core/sync/readers/XmlParser.h"

#include "core/sync/readers/ByteSource.h"

#include <QCoreApplication>

#include <expat.h>

#include <optional>

namespace channelbook::sync {

namespace {

constexpr int pieceSize = 64 << 10;
constexpr int maxDepth = 256;
constexpr qint64 maxTag = 1 << 20; // bytes of one tag, comment or the like

QString words(const char* text) { return QCoreApplication::translate("Container", text); }

std::string_view local(const char* name) {
    const std::string_view whole(name);
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

} // namespace

struct XmlParser::State {
    XmlParser& owner;
    XML_Parser parser;
    int depth = 0;
    qint64 fed = 0;
    bool paused = false;
    bool finished = false;
    std::optional<Error> failed;
    bool doctype = false;

    explicit State(XmlParser& parent) : owner(parent), parser(XML_ParserCreate(nullptr)) {
        if (parser == nullptr) throw std::bad_alloc();
    }
    ~State() { XML_ParserFree(parser); }

    static State& of(void* data) { return *static_cast<State*>(data); }

    static void XMLCALL onStart(void* data, const XML_Char* name, const XML_Char** attributes) {
        State& state = of(data);
        if (++state.depth > maxDepth) {
            state.doctype = true;
            XML_StopParser(state.parser, XML_FALSE);
            return;
        }
        state.owner.startElement(local(name), XmlAttributes(attributes));
    }
    static void XMLCALL onEnd(void* data, const XML_Char* name) {
        State& state = of(data);
        --state.depth;
        state.owner.endElement(local(name));
    }
    static void XMLCALL onText(void* data, const XML_Char* text, int length) {
        State& state = of(data);
        if (state.owner.wantText) state.owner.text({text, static_cast<std::size_t>(length)});
    }
    static void XMLCALL onDoctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
        State& state = of(data);
        state.doctype = true;
        XML_StopParser(state.parser, XML_FALSE);
    }

    void begin() {
        XML_ParserReset(parser, nullptr);
        XML_SetUserData(parser, this);
        XML_SetElementHandler(parser, onStart, onEnd);
        XML_SetCharacterDataHandler(parser, onText);
        XML_SetStartDoctypeDeclHandler(parser, onDoctype);
        depth = 0;
        fed = 0;
        paused = finished = doctype = false;
        failed.reset();
    }
};

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2)
        if (name == *pair) return pair[1];
    return {};
}

std::string_view XmlAttributes::prefixed(std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2)
        if (const std::string_view whole(*pair); whole.size() > name.size() && local(*pair) == name) return pair[1];
    return {};
}

bool XmlAttributes::isTrue(std::string_view name) const {
    const std::string_view value = (*this)[name];
    return value == "1" || value == "true" || value == "on";
}

XmlParser::XmlParser() : m_state(std::make_unique<State>(*this)) { m_state->begin(); }
XmlParser::~XmlParser() = default;

void XmlParser::restart() {
    wantText = false;
    m_state->begin();
}

void XmlParser::pause() {
    m_state->paused = true;
    XML_StopParser(m_state->parser, XML_TRUE);
}

void XmlParser::fail(Error error) {
    if (m_state->failed) return;
    m_state->failed = std::move(error);
    XML_StopParser(m_state->parser, XML_FALSE);
}

void XmlParser::finish() {
    m_state->finished = true;
    XML_StopParser(m_state->parser, XML_FALSE);
}

Expected<bool> XmlParser::parseSome(ByteSource& source, const QString& name) {
    State& state = *m_state;
    if (state.failed) return tl::unexpected(*state.failed);
    if (state.finished) return false;
    XML_Status status = XML_STATUS_OK;
    bool last = false;
    if (std::exchange(state.paused, false)) {
        status = XML_ResumeParser(state.parser);
        XML_ParsingStatus parsing;
        XML_GetParsingStatus(state.parser, &parsing);
        last = parsing.finalBuffer == XML_TRUE;
    } else {
        void* const buffer = XML_GetBuffer(state.parser, pieceSize);
        if (buffer == nullptr) throw std::bad_alloc();
        const auto got = source.read(static_cast<char*>(buffer), pieceSize);
        if (!got) {
            state.failed = got.error();
            return tl::unexpected(*state.failed);
        }
        state.fed += static_cast<qint64>(*got);
        last = source.atEnd();
        status = XML_ParseBuffer(state.parser, static_cast<int>(*got), last);
    }
    if (state.failed) return tl::unexpected(*state.failed);
    if (state.finished) return false;
    const qint64 tag = state.fed - static_cast<qint64>(XML_GetCurrentByteIndex(state.parser));
    if (state.doctype || (status == XML_STATUS_OK && !last && tag > maxTag)) {
        state.failed = Error{ErrorCode::UnsafeContent, {name}};
        return tl::unexpected(*state.failed);
    }
    if (status == XML_STATUS_ERROR) {
        const QString where = words(QT_TRANSLATE_NOOP("Container", "XML, line %1: %2")).arg(XML_GetCurrentLineNumber(state.parser)).arg(QString::fromLatin1(XML_ErrorString(XML_GetErrorCode(state.parser))));
        state.failed = Error{ErrorCode::DamagedFile, {name, where}};
        return tl::unexpected(*state.failed);
    }
    if (last && status != XML_STATUS_SUSPENDED) state.finished = true;
    return !state.finished;
}

} // namespace channelbook::sync
