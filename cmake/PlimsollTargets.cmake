# SPDX-License-Identifier: GPL-3.0-or-later
# The flags of the whole project, and the one way to add a library of a layer.

option(PLIMSOLL_TESTS "Build the tests" ON)
option(PLIMSOLL_SANITIZE "Address and undefined behaviour sanitizers" OFF)

# ccache keeps objects built with precompiled headers only when told that it may.
find_program(PLIMSOLL_CCACHE ccache)
if(PLIMSOLL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${PLIMSOLL_CCACHE})
endif()

add_library(plimsoll_options INTERFACE)
target_compile_features(plimsoll_options INTERFACE cxx_std_20)
target_compile_options(plimsoll_options INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers)
target_compile_definitions(plimsoll_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    PLIMSOLL_VERSION="${PROJECT_VERSION}")
target_include_directories(plimsoll_options INTERFACE
    ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/app)
if(PLIMSOLL_SANITIZE)
    target_compile_options(plimsoll_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(plimsoll_options INTERFACE -fsanitize=address,undefined)
endif()
find_program(PLIMSOLL_MOLD mold)
if(PLIMSOLL_MOLD)
    target_link_options(plimsoll_options INTERFACE -fuse-ld=mold)
endif()

# Qt's headers are read once for the engine and once for the window, not once a file: three quarters of a
# file's compilation is theirs. -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON proves that each file names its own.
function(plimsoll_headers name)
    cmake_parse_arguments(arg "" "" "LINKS;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "// The headers alone.\n")
    add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF UNITY_BUILD OFF)
    target_link_libraries(${name} PRIVATE plimsoll_options ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# plimsoll_library(NAME SOURCES a.cpp b.h LINKS plimsoll_core Qt6::Core)
# One static library a folder: what a layer does not link it cannot call.
function(plimsoll_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC plimsoll_options ${arg_LINKS})
    target_precompile_headers(${name} REUSE_FROM plimsoll_core_headers)
endfunction()
