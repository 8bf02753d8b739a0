// SPDX-License-Identifier: GPL-3.0-or-later
#include "docker/tlsfailure.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace plimsoll::docker {

using namespace Qt::Literals::StringLiterals;
using core::Error;

namespace {

// RFC 8446, 6: alerts that speak of the client's certificate.
constexpr int CertificateAlerts[] = {
    41, // no_certificate (SSL 3.0; some servers still say it)
    42, // bad_certificate
    43, // unsupported_certificate
    44, // certificate_revoked
    45, // certificate_expired
    46, // certificate_unknown
    48, // unknown_ca
    49, // access_denied
    51, // decrypt_error
    116, // certificate_required
};
constexpr int HandshakeFailureAlert = 40;
constexpr int ProtocolVersionAlert = 70;

Error tls(const QString& code, const QString& subject, const QString& detail)
{
    return {Error::Kind::TlsRejected, code, subject, detail};
}

QString listed(const QList<QSslError>& errors)
{
    QStringList texts;
    for (const QSslError& error : errors)
        texts << error.errorString();
    texts.removeDuplicates();
    return texts.join(u"; "_s);
}

bool holds(const QList<QSslError>& errors, std::initializer_list<QSslError::SslError> wanted)
{
    return std::ranges::any_of(errors, [&](const QSslError& error) {
        return std::ranges::find(wanted, error.error()) != wanted.end();
    });
}

QString verifyCode(const QList<QSslError>& errors)
{
    const bool onlyDatesAndNames = std::ranges::all_of(errors, [](const QSslError& error) {
        return error.error() == QSslError::HostNameMismatch
            || error.error() == QSslError::CertificateExpired
            || error.error() == QSslError::CertificateNotYetValid;
    });
    if (!onlyDatesAndNames) // who it is comes before how long and for which name
        return u"tls.untrusted"_s;
    if (holds(errors, {QSslError::CertificateExpired}))
        return u"tls.expired"_s;
    if (holds(errors, {QSslError::CertificateNotYetValid}))
        return u"tls.not-yet-valid"_s;
    return u"tls.name"_s;
}

Error alertError(const TlsFailure& failure, const QString& subject)
{
    const QString detail = u"TLS alert %1"_s.arg(*failure.alert);
    if (std::ranges::find(CertificateAlerts, *failure.alert) != std::end(CertificateAlerts)) {
        const bool isOver =
            failure.clientNotAfterUtc.isValid() && failure.clientNotAfterUtc < failure.nowUtc;
        return tls(isOver ? u"tls.client-expired"_s : u"tls.client-rejected"_s, subject, detail);
    }
    if (*failure.alert == ProtocolVersionAlert || *failure.alert == HandshakeFailureAlert)
        return tls(u"tls.version"_s, subject, detail);
    return tls(u"tls.failed"_s, subject, detail);
}

bool speaksNoTls(const QString& socketText)
{
    return socketText.contains("wrong version number"_L1)
        || socketText.contains("packet length too long"_L1)
        || socketText.contains("http request"_L1);
}

// RFC 9525, 6.3: a wildcard is the whole leftmost label and stands for exactly one.
bool nameMatches(const QString& pattern, const QString& host)
{
    if (!pattern.startsWith("*."_L1))
        return pattern.compare(host, Qt::CaseInsensitive) == 0;
    const qsizetype dot = host.indexOf(u'.');
    const bool hasTwoLabelsLeft = pattern.count(u'.') >= 2;
    return dot > 0 && hasTwoLabelsLeft
        && QStringView(pattern).mid(1).compare(QStringView(host).mid(dot), Qt::CaseInsensitive)
        == 0;
}

} // namespace

Error tlsError(const TlsFailure& failure, const QString& subject)
{
    if (!failure.verifyErrors.isEmpty())
        return tls(verifyCode(failure.verifyErrors), subject, listed(failure.verifyErrors));
    if (failure.alert)
        return alertError(failure, subject);
    if (speaksNoTls(failure.socketText))
        return tls(u"tls.plain-server"_s, subject, failure.socketText);
    if (failure.socketText.contains("unsupported protocol"_L1))
        return tls(u"tls.version"_s, subject, failure.socketText);
    if (failure.socketError == QAbstractSocket::SslInvalidUserDataError)
        return {Error::Kind::Usage, u"tls.mismatch"_s, subject, failure.socketText};
    if (failure.socketError == QAbstractSocket::RemoteHostClosedError)
        return {Error::Kind::Unreachable, u"connect.closed"_s, subject,
                failure.isHandshaking ? u"closed during the TLS handshake"_s : failure.socketText};
    return tls(u"tls.failed"_s, subject, failure.socketText);
}

bool namesHost(const QSslCertificate& certificate, const QString& host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::ranges::any_of(addresses, [&](const QString& entry) {
            return QHostAddress(entry).isEqual(address, QHostAddress::StrictConversion);
        });
    }
    const QString ascii = QString::fromLatin1(QUrl::toAce(host));
    const QStringList dnsNames = names.values(QSsl::DnsEntry);
    return std::ranges::any_of(dnsNames,
                               [&](const QString& entry) { return nameMatches(entry, ascii); });
}

} // namespace plimsoll::docker
