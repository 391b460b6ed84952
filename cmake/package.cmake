# The Debian package: `script/package` calls cpack after a release build.
include(GNUInstallDirs)
install(TARGETS kept RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/kept.service DESTINATION /lib/systemd/system)
install(FILES packaging/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Manual page and changelog lie compressed, with nothing in them of the hour they were packed.
function(install_compressed file folder)
  get_filename_component(name ${file} NAME)
  set(packed ${CMAKE_BINARY_DIR}/packaging/${name}.gz)
  add_custom_command(OUTPUT ${packed} DEPENDS ${CMAKE_SOURCE_DIR}/${file}
    COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/${file} > ${packed} VERBATIM)
  add_custom_target(packed_${name} ALL DEPENDS ${packed})
  install(FILES ${packed} DESTINATION ${folder})
endfunction()
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/packaging)
install_compressed(packaging/kept.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(packaging/debian/changelog ${CMAKE_INSTALL_DOCDIR})

# cpack packs what was built; it does not build the tests too.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY TRUE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kept)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Kept maintainers <kept@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keeps a business's customers, its people and its word")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Whom other servers are believed to be.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "ca-certificates")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql, caddy | nginx")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/packaging/debian/postinst;${CMAKE_SOURCE_DIR}/packaging/debian/prerm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
