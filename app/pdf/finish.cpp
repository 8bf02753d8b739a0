// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/finish.h"

#include <QRegularExpression>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace plimsoll::pdf {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal PointsPerUnit = 0.75;

QPDFObjectHandle unicodeString(const QString& text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

std::string pdfTime(const QDateTime& time)
{
    return time.toUTC().toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toStdString();
}

/// The outline as PDF 1.4, section 8.2.2 describes it: two levels, all closed but the first.
void addOutline(QPDF& document, const DocumentFacts& facts)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    QPDFObjectHandle root = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    QPDFObjectHandle lastTop = QPDFObjectHandle::newNull();

    const auto append = [&](QPDFObjectHandle parent, QPDFObjectHandle& last,
                            QPDFObjectHandle item) {
        item.replaceKey("/Parent", parent);
        if (last.isNull())
            parent.replaceKey("/First", item);
        else {
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        }
        parent.replaceKey("/Last", item);
        last = item;
    };

    QPDFObjectHandle lastChild = QPDFObjectHandle::newNull();
    int children = 0;
    int tops = 0;
    for (const OutlineEntry& entry : facts.outline) {
        if (entry.page < 1 || size_t(entry.page) > pages.size())
            continue;
        QPDFObjectHandle item = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", unicodeString(entry.title));
        QPDFObjectHandle place = QPDFObjectHandle::newArray();
        QPDFPageObjectHelper page = pages[size_t(entry.page - 1)];
        place.appendItem(page.getObjectHandle());
        place.appendItem(QPDFObjectHandle::newName("/XYZ"));
        place.appendItem(QPDFObjectHandle::newInteger(0));
        place.appendItem(QPDFObjectHandle::newInteger(
            qint64((facts.pageHeight - std::max<qreal>(0, entry.top - 12)) * PointsPerUnit)));
        place.appendItem(QPDFObjectHandle::newInteger(0));
        item.replaceKey("/Dest", place);
        if (entry.level == 0 || lastTop.isNull()) {
            append(root, lastTop, item);
            lastChild = QPDFObjectHandle::newNull();
            children = 0;
            ++tops;
        } else {
            append(lastTop, lastChild, item);
            lastTop.replaceKey("/Count", QPDFObjectHandle::newInteger(-++children));
        }
    }
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(tops));
    document.getRoot().replaceKey("/Outlines", root);
    document.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void replaceAll(std::string& text, const std::string& tag, const std::string& value)
{
    const std::string open = '<' + tag + '>';
    const std::string close = "</" + tag + '>';
    const size_t from = text.find(open);
    const size_t to = text.find(close);
    if (from != std::string::npos && to != std::string::npos && to > from)
        text.replace(from + open.size(), to - from - open.size(), value);
}

/// Qt stamps the hour of writing and a random id into the metadata; both would make two reports of
/// the same evidence differ.
void settleMetadata(QPDF& document, const DocumentFacts& facts)
{
    QPDFObjectHandle metadata = document.getRoot().getKey("/Metadata");
    if (!metadata.isStream())
        return;
    const auto data = metadata.getStreamData();
    std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    const std::string time = facts.createdAtUtc.toUTC().toString(Qt::ISODate).toStdString();
    for (const char* tag : {"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"})
        replaceAll(xmp, tag, time);
    QString text = QString::fromStdString(xmp);
    static const QRegularExpression uuid(
        u"uuid:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"_s);
    text.replace(uuid, u"uuid:00000000-0000-0000-0000-000000000000"_s);
    static const QRegularExpression dates(
        u"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})?"_s);
    text.replace(dates, QString::fromStdString(time));
    metadata.replaceStreamData(text.toStdString(), QPDFObjectHandle::newNull(),
                               QPDFObjectHandle::newNull());
}

std::string withoutTag(const std::string& fontName)
{
    const size_t plus = fontName.find('+');
    return plus == std::string::npos ? fontName.substr(1) : fontName.substr(plus + 1);
}

/// The six letters before an embedded subset's name; Qt makes them of the order in a hash table.
std::string tagged(size_t index, const std::string& name)
{
    std::string tag(6, 'A');
    for (size_t i = tag.size(); i-- > 0; index /= 26)
        tag[i] = char('A' + index % 26);
    return '/' + tag + '+' + name;
}

/// Names every subset by the place of its font in the alphabet.
void settleFontNames(QPDF& document)
{
    std::set<std::string> names;
    const auto forEachFontName = [&document](const auto& visit) {
        for (QPDFObjectHandle object : document.getAllObjects()) {
            for (const char* key : {"/BaseFont", "/FontName"}) {
                if (object.isDictionary() && object.getKey(key).isName())
                    visit(object, key);
            }
        }
    };
    forEachFontName([&names](QPDFObjectHandle& object, const char* key) {
        names.insert(withoutTag(object.getKey(key).getName()));
    });
    forEachFontName([&names](QPDFObjectHandle& object, const char* key) {
        const std::string name = withoutTag(object.getKey(key).getName());
        const size_t index = size_t(std::distance(names.begin(), names.find(name)));
        object.replaceKey(key, QPDFObjectHandle::newName(tagged(index, name)));
    });
}

} // namespace

core::Result<QByteArray> finished(const QByteArray& pdf, const DocumentFacts& facts)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), size_t(pdf.size()));
        QPDFObjectHandle info = document.getTrailer().getKey("/Info");
        if (!info.isDictionary()) {
            info = document.makeIndirectObject(QPDFObjectHandle::newDictionary());
            document.getTrailer().replaceKey("/Info", info);
        }
        info.replaceKey("/Title", unicodeString(facts.title));
        info.replaceKey("/Author", unicodeString(facts.author));
        const QPDFObjectHandle time = QPDFObjectHandle::newString(pdfTime(facts.createdAtUtc));
        info.replaceKey("/CreationDate", time);
        info.replaceKey("/ModDate", time);
        document.getRoot().replaceKey("/Lang", unicodeString(facts.language));
        addOutline(document, facts);
        settleMetadata(document, facts);
        settleFontNames(document);
        document.getTrailer().removeKey("/ID"); // a deterministic one takes its place

        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable); // PDF/A-1 knows no object streams
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                          qsizetype(buffer->getSize()));
    } catch (const std::exception& exception) {
        return core::Error{.kind = core::Error::Kind::Malformed,
                           .code = u"pdf.finish"_s,
                           .subject = u"PDF"_s,
                           .detail = QString::fromUtf8(exception.what())};
    }
}

} // namespace plimsoll::pdf
