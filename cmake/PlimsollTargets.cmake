# SPDX-License-Identifier: GPL-3.0-or-later
# The flags of the whole project, and the one way to add a library of a layer.

option(PLIMSOLL_TESTS "Build the tests" ON)
option(PLIMSOLL_SANITIZE "Address and undefined behaviour sanitizers" OFF)

find_program(PLIMSOLL_CCACHE ccache)
if(PLIMSOLL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${PLIMSOLL_CCACHE})
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

# plimsoll_library(NAME SOURCES a.cpp b.h LINKS plimsoll_core Qt6::Core)
# One static library a folder: what a layer does not link it cannot call.
function(plimsoll_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC plimsoll_options ${arg_LINKS})
endfunction()
