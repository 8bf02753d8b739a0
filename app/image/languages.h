// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image/bytesource.h"
#include "image/filefacts.h"

namespace plimsoll::image {

/// package.json below node_modules. Without both name and version it is no package; test fixtures
/// inside a package are none either.
FileFacts readNpmPackage(const QByteArray& bytes, const QString& path);

/// METADATA of a .dist-info, PKG-INFO of an .egg-info, or an .egg-info file. The name is written
/// as PEP 503 normalises it. Source: Core metadata specifications, packaging.python.org.
FileFacts readPythonMetadata(const QByteArray& bytes, const QString& path);

/// specifications/NAME-VERSION.gemspec as RubyGems writes it at installation.
FileFacts readGemspec(const QByteArray& bytes, const QString& path);

/// vendor/composer/installed.json of Composer 1 (a list) and 2 (an object).
FileFacts readComposerInstalled(const QByteArray& bytes, const QString& path);

/// NAME.deps.json: the libraries of type "package", and the shared framework whose folder it lies
/// in. Source: github.com/dotnet/sdk, documentation/specs/runtime-configuration-file.md.
FileFacts readDepsJson(const QByteArray& bytes, const QString& path);

/// Whether a file of this name is a Java archive: .jar, .war, .ear and their like.
bool isJavaArchive(QByteArrayView path);

/// A Java archive and those inside it, four deep: every pom.properties is a package; an archive
/// without one is guessed from its manifest and file name, and marked so.
/// Problems: a damaged archive, more inner archives, entries or unpacked bytes than allowed.
FileFacts readJavaArchive(ByteSource& bytes, const QString& path);

/// What a Go or Rust compiler left in an ELF executable: Go's build info with the standard library
/// as package "stdlib", cargo-auditable's list of crates.
/// Source: Go debug/buildinfo; github.com/rust-secure-code/cargo-auditable, PARSING.md.
FileFacts readExecutable(const QByteArray& bytes, const QString& path);

} // namespace plimsoll::image
