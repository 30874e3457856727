#pragma once

#include "core/base/Error.h"

#include <memory>
#include <span>
#include <string_view>

namespace channelbook::sync {

class ByteSource;

/// The attributes of an element, by their names without prefix.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// Empty (with a null pointer) if there is none of that name.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
    /// The one with a prefix ("r:id", whatever the prefix is called).
    [[nodiscard]] std::string_view prefixed(std::string_view name) const;
    [[nodiscard]] bool isTrue(std::string_view name) const;

private:
    const char** m_pairs;
};

/// Reads an XML document piece by piece from a source, telling what it finds; nothing is kept. Bounded in depth and in
/// the size of a tag; a document type declaration (entities!) is refused.
class XmlParser {
public:
    XmlParser();
    virtual ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

protected:
    /// Names come without their prefix.
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    /// Pieces of text; only called while `wantText` is set.
    virtual void text(std::string_view) {}

    /// Begins a document anew.
    void restart();
    /// Parses the next piece of `source`; false at the document's end. `name` says in errors what is read.
    /// DamagedFile, UnsafeContent, the source's errors, and what `fail()` was given.
    Expected<bool> parseSome(ByteSource& source, const QString& name);
    /// Stops behind the current element; the next parseSome() goes on from there.
    void pause();
    /// Stops for good; parseSome() returns the error.
    void fail(Error error);
    /// Stops as if the document ended here: the rest is of no interest.
    void finish();

    bool wantText = false;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace channelbook::sync
