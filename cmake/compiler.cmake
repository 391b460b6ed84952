# Warnings, sanitizers, ccache and the linker, once for every target.
add_compile_options(-Wall -Wextra -Wno-missing-field-initializers -fvisibility=hidden)
# libstdc++ uses what it calls deprecated itself; GCC knows that, and warns of ours.
add_compile_options($<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)
if(KEPT_SANITIZE)
  add_compile_options(-fsanitize=${KEPT_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${KEPT_SANITIZE})
endif()
if(KEPT_PCH)  # so that ccache can see through it
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
                      "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
if(KEPT_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  # The same file in another checkout is the same object.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
      CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=10G
      CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
if(NOT CMAKE_CXX_FLAGS MATCHES "-O2")
  find_program(MOLD mold)
  if(MOLD)
    add_link_options(-fuse-ld=mold)
  endif()
endif()
