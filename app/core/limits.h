// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Named limits that untrusted input meets before it meets memory.
namespace plimsoll::core::limits {

inline constexpr qint64 MiB = 1024 * 1024;

inline constexpr qint64 MaxReplyBytes = 64 * MiB; ///< one JSON answer of a daemon
inline constexpr qint64 MaxHeaderBytes = 64 * 1024; ///< status line and headers of one answer
inline constexpr qint64 ReadBufferBytes = 4 * MiB; ///< back-pressure: what a socket may hold
inline constexpr qint64 MaxEvidenceBytes = 1024 * MiB; ///< an evidence file, unpacked
inline constexpr qint64 MaxKeyFileBytes = 1 * MiB; ///< a certificate or key file
inline constexpr qint64 MaxConfigFileBytes = 4 * MiB; ///< a Docker context, a policy
inline constexpr int MaxObjectsPerHost = 20'000; ///< containers, images each
inline constexpr int MaxTimeoutsPerHost = 8; ///< then a run asks this daemon nothing more
inline constexpr qint64 MaxHostFileBytes = 1 * MiB; ///< one configuration file of a host
inline constexpr qint64 MaxHostFolderBytes = 4 * MiB; ///< a folder of such files, as a tar stream
inline constexpr int MaxHostFolderEntries = 1'000; ///< files in it, all levels
inline constexpr int MaxHostFiles = 500; ///< files and folders read from one host
inline constexpr int MaxLinksFollowed = 20; ///< symbolic links on the way to one file
inline constexpr int MaxExecsPerHost = 500; ///< exec sessions inspected
inline constexpr int MaxJsonDepth = 128;

} // namespace plimsoll::core::limits
