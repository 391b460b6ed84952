// LD_PRELOAD: every fsync and fdatasync takes 2 ms longer, as on a disk that turns.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

// The build hides symbols unless told otherwise.
#define SEEN __attribute__((visibility("default")))

static void wait_2_ms(void) {
  struct timespec length = {0, 2000000};
  nanosleep(&length, 0);
}

SEEN int fsync(int handle) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  wait_2_ms();
  return real(handle);
}

SEEN int fdatasync(int handle) {
  static int (*real)(int);
  if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  wait_2_ms();
  return real(handle);
}
