// SPDX-License-Identifier: GPL-3.0-or-later
#include "dockerfile/lintconfig.h"

#include "dockerfile/yaml.h"

namespace plimsoll::dockerfile {

using namespace Qt::Literals::StringLiterals;
using core::Error;
using core::Result;

namespace {

/// Takes the settings one by one; the first that is wrong is kept as the error.
class ConfigReader
{
public:
    Result<LintConfig> read(const QVariantMap& settings)
    {
        for (auto it = settings.begin(); it != settings.end() && !m_error; ++it)
            readSetting(it.key(), it.value());
        if (m_error)
            return *m_error;
        return m_config;
    }

private:
    void fail(const QString& key, const QString& wanted)
    {
        m_error = Error{Error::Kind::Malformed, u"lint.config"_s, {}, u"%1: %2"_s.arg(key, wanted)};
    }

    void readSetting(const QString& key, const QVariant& value)
    {
        static const QStringList passedOver{u"no-color"_s, u"verbose"_s, u"format"_s};
        if (key == "ignored"_L1)
            m_config.options.ignored = words(key, value);
        else if (key == "override"_L1)
            readOverride(key, value);
        else if (key == "trustedRegistries"_L1)
            m_config.options.rules.trustedRegistries = words(key, value);
        else if (key == "label-schema"_L1)
            readSchema(key, value);
        else if (key == "strict-labels"_L1)
            m_config.options.rules.strictLabels = flag(key, value);
        else if (key == "disable-ignore-pragma"_L1)
            m_config.options.honoursComments = !flag(key, value);
        else if (key == "failure-threshold"_L1)
            m_config.failureThreshold = level(key, value);
        else if (key == "no-fail"_L1)
            m_noFail = flag(key, value);
        else if (key == "plimsoll"_L1)
            readOurs(value);
        else if (!passedOver.contains(key))
            m_config.unknownKeys.append(key);
        if (m_noFail)
            m_config.failureThreshold.reset();
    }

    QStringList words(const QString& key, const QVariant& value)
    {
        if (value.typeId() == QMetaType::QString)
            return value.toString().isEmpty() ? QStringList() : QStringList{value.toString()};
        if (value.typeId() != QMetaType::QVariantList)
            fail(key, u"a list of words is wanted"_s);
        QStringList words;
        for (const QVariant& item : value.toList()) {
            if (item.typeId() != QMetaType::QString)
                fail(key, u"a list of words is wanted"_s);
            words.append(item.toString());
        }
        return words;
    }

    bool flag(const QString& key, const QVariant& value)
    {
        const QString text = value.toString().toLower();
        if (text != "true"_L1 && text != "false"_L1)
            fail(key, u"true or false is wanted"_s);
        return text == "true"_L1;
    }

    std::optional<Level> level(const QString& key, const QVariant& value)
    {
        const auto level = levelFromName(value.toString());
        if (!level)
            fail(key, u"one of error, warning, info, style, ignore, none is wanted"_s);
        return level == Level::Ignore ? std::nullopt : level;
    }

    void readOverride(const QString& key, const QVariant& value)
    {
        if (value.typeId() != QMetaType::QVariantMap)
            return fail(key, u"lists of rules under error, warning, info or style are wanted"_s);
        const QVariantMap lists = value.toMap();
        for (auto it = lists.begin(); it != lists.end(); ++it) {
            const auto level = levelFromName(it.key());
            if (!level)
                return fail(key + u'.' + it.key(), u"this is no level"_s);
            for (const QString& rule : words(key + u'.' + it.key(), it.value()))
                m_config.options.levels[rule] = *level;
        }
    }

    void readSchema(const QString& key, const QVariant& value)
    {
        static const QHash<QString, LabelType> types{
            {u""_s, LabelType::Text},         {u"text"_s, LabelType::Text},
            {u"url"_s, LabelType::Url},       {u"rfc3339"_s, LabelType::Rfc3339},
            {u"spdx"_s, LabelType::Spdx},     {u"hash"_s, LabelType::Hash},
            {u"semver"_s, LabelType::Semver}, {u"email"_s, LabelType::Email}};
        if (value.typeId() != QMetaType::QVariantMap)
            return fail(key, u"labels and their types are wanted"_s);
        const QVariantMap labels = value.toMap();
        for (auto it = labels.begin(); it != labels.end(); ++it) {
            const auto type = types.constFind(it.value().toString());
            if (type == types.cend())
                return fail(key + u'.' + it.key(),
                            u"one of text, url, rfc3339, spdx, hash, semver, email is wanted"_s);
            m_config.options.rules.labelSchema[it.key()] = *type;
        }
    }

    void readOurs(const QVariant& value)
    {
        const QVariantMap settings = value.toMap();
        for (auto it = settings.begin(); it != settings.end(); ++it) {
            if (it.key() == "approved-images"_L1)
                m_config.options.rules.approvedImages = words(it.key(), it.value());
            else if (it.key() == "secret-names"_L1)
                m_config.options.rules.secretNames = words(it.key(), it.value());
            else
                m_config.unknownKeys.append(u"plimsoll."_s + it.key());
        }
    }

    LintConfig m_config;
    std::optional<Error> m_error;
    bool m_noFail = false;
};

} // namespace

Result<LintConfig> readLintConfig(QByteArrayView bytes)
{
    const auto yaml = parseYaml(bytes);
    if (!yaml)
        return yaml.error();
    if (yaml.value().isNull() || yaml.value() == QVariant(QString()))
        return LintConfig();
    if (yaml.value().typeId() != QMetaType::QVariantMap)
        return Error{
            Error::Kind::Malformed, u"lint.config"_s, {}, u"names of settings are wanted"_s};
    return ConfigReader().read(yaml.value().toMap());
}

} // namespace plimsoll::dockerfile
