/* Makes the n-th write, sync, truncate or unlink of a project's files fail.

   For LD_PRELOAD; arm(n, error, for_ever) starts counting, disarm() returns how many it counted. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long countdown = -1;
static long counted = 0;
static int failure = 0;
static int is_for_ever = 0;

void arm(long n, int error, int for_ever) {
    countdown = n;
    counted = 0;
    failure = error;
    is_for_ever = for_ever;
}

long disarm(void) {
    countdown = -1;
    return counted;
}

static int is_ours(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, ".annotator") != NULL;
}

static int fails(int is_one_of_ours) {
    if (countdown < 0 || !is_one_of_ours) return 0;
    counted++;
    if (counted == countdown || (is_for_ever && counted > countdown)) {
        errno = failure;
        return 1;
    }
    return 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    return fails(is_ours(fd)) ? -1 : REAL(pwrite64)(fd, data, size, offset);
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    return fails(is_ours(fd)) ? -1 : REAL(pwrite)(fd, data, size, offset);
}

ssize_t write(int fd, const void *data, size_t size) {
    return fails(is_ours(fd)) ? -1 : REAL(write)(fd, data, size);
}

int fsync(int fd) { return fails(is_ours(fd)) ? -1 : REAL(fsync)(fd); }

int fdatasync(int fd) { return fails(is_ours(fd)) ? -1 : REAL(fdatasync)(fd); }

int ftruncate64(int fd, off64_t size) {
    return fails(is_ours(fd)) ? -1 : REAL(ftruncate64)(fd, size);
}

int ftruncate(int fd, off_t size) { return fails(is_ours(fd)) ? -1 : REAL(ftruncate)(fd, size); }

int unlink(const char *path) {
    return fails(strstr(path, ".annotator") != NULL) ? -1 : REAL(unlink)(path);
}
