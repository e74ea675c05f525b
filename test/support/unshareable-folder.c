/*
 * Stands for a folder on a file server, preloaded into a program: mapping the index of a write-ahead log ("…-shm")
 * as shared memory fails where NO_SHARED_MEMORY is set, locking it fails where NO_SHARED_LOCKS is set.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static int is_log_index(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 4) return 0;
  path[length] = 0;
  return strcmp(path + length - 4, "-shm") == 0;
}

static void *map(const char *name, void *at, size_t length, int protection, int flags, int descriptor, off_t offset) {
  void *(*real)(void *, size_t, int, int, int, off_t) = dlsym(RTLD_NEXT, name);
  if (descriptor >= 0 && (flags & MAP_SHARED) && getenv("NO_SHARED_MEMORY") && is_log_index(descriptor)) {
    errno = ENODEV;
    return MAP_FAILED;
  }
  return real(at, length, protection, flags, descriptor, offset);
}

void *mmap(void *at, size_t length, int protection, int flags, int descriptor, off_t offset) {
  return map("mmap", at, length, protection, flags, descriptor, offset);
}

void *mmap64(void *at, size_t length, int protection, int flags, int descriptor, off_t offset) {
  return map("mmap64", at, length, protection, flags, descriptor, offset);
}

static int control(const char *name, int descriptor, int command, void *argument) {
  int (*real)(int, int, ...) = dlsym(RTLD_NEXT, name);
  if ((command == F_SETLK || command == F_SETLKW) && getenv("NO_SHARED_LOCKS") && is_log_index(descriptor)) {
    errno = ENOLCK;
    return -1;
  }
  return real(descriptor, command, argument);
}

int fcntl(int descriptor, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *argument = va_arg(arguments, void *);
  va_end(arguments);
  return control("fcntl", descriptor, command, argument);
}

int fcntl64(int descriptor, int command, ...) {
  va_list arguments;
  va_start(arguments, command);
  void *argument = va_arg(arguments, void *);
  va_end(arguments);
  return control("fcntl64", descriptor, command, argument);
}
