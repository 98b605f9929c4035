/* A disk that records what is written to it, or fails when it is told to.

   Loaded in front of the C library. Only files whose path starts with the watched folder are touched. Each change is
   appended to the record as: kind, length of the path, path, offset, length of the data, data. The counter counts calls
   that change something; from the one that is to fail on, as many fail as asked. One thread at a time. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES 4096
#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

static char folder[4096];
static char *path_of[FILES];
static FILE *record;
static long calls, failing_from, failing_calls;
static int failing_with;

void disk_watch(const char *path) { snprintf(folder, sizeof folder, "%s", path); }

void disk_record(const char *path) {
    if (record) fclose(record);
    record = path ? fopen(path, "wb") : NULL;
}

void disk_fail(long from, long count, int with) {
    calls = 0;
    failing_from = from;
    failing_calls = count;
    failing_with = with;
}

long disk_calls(void) { return calls; }

static int watched(const char *path) { return folder[0] && path && !strncmp(path, folder, strlen(folder)); }

static const char *file(int handle) { return handle >= 0 && handle < FILES ? path_of[handle] : NULL; }

static int fails(void) {
    calls++;
    if (!failing_from || calls < failing_from || calls >= failing_from + failing_calls) return 0;
    errno = failing_with;
    return 1;
}

static void note(char kind, const char *path, int64_t offset, const void *data, int64_t length) {
    if (!record) return;
    int64_t name = (int64_t)strlen(path);
    fputc(kind, record);
    fwrite(&name, sizeof name, 1, record);
    fwrite(path, 1, (size_t)name, record);
    fwrite(&offset, sizeof offset, 1, record);
    fwrite(&length, sizeof length, 1, record);
    if (data) fwrite(data, 1, (size_t)length, record);
    fflush(record);
}

static int opened(int handle, const char *path, int flags) {
    if (handle < 0 || handle >= FILES) return handle;
    free(path_of[handle]);
    path_of[handle] = watched(path) ? strdup(path) : NULL;
    if (path_of[handle] && (flags & O_TRUNC)) note('t', path, 0, NULL, 0);
    return handle;
}

#define OPEN(name)                                                            \
    int name(const char *path, int flags, ...) {                              \
        va_list rest;                                                         \
        va_start(rest, flags);                                                \
        int mode = va_arg(rest, int);                                         \
        va_end(rest);                                                         \
        return opened(REAL(int, name, const char *, int, int)(path, flags, mode), path, flags); \
    }
OPEN(open)
OPEN(open64)

int close(int handle) {
    if (file(handle)) {
        free(path_of[handle]);
        path_of[handle] = NULL;
    }
    return REAL(int, close, int)(handle);
}

ssize_t write(int handle, const void *data, size_t length) {
    const char *path = file(handle);
    if (path && fails()) return -1;
    off_t at = path ? lseek(handle, 0, SEEK_CUR) : 0;
    ssize_t done = REAL(ssize_t, write, int, const void *, size_t)(handle, data, length);
    if (path && done > 0) note('w', path, at, data, done);
    return done;
}

#define PWRITE(name)                                                          \
    ssize_t name(int handle, const void *data, size_t length, off_t at) {     \
        const char *path = file(handle);                                      \
        if (path && fails()) return -1;                                       \
        ssize_t done = REAL(ssize_t, name, int, const void *, size_t, off_t)(handle, data, length, at); \
        if (path && done > 0) note('w', path, at, data, done);                \
        return done;                                                          \
    }
PWRITE(pwrite)
PWRITE(pwrite64)

#define TRUNCATE(name)                                                        \
    int name(int handle, off_t length) {                                      \
        const char *path = file(handle);                                      \
        if (path && fails()) return -1;                                       \
        int done = REAL(int, name, int, off_t)(handle, length);               \
        if (path && !done) note('t', path, length, NULL, 0);                  \
        return done;                                                          \
    }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name)                                                            \
    int name(int handle) {                                                    \
        const char *path = file(handle);                                      \
        if (path && fails()) return -1;                                       \
        int done = REAL(int, name, int)(handle);                              \
        if (path && !done) note('s', path, 0, NULL, 0);                       \
        return done;                                                          \
    }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
    if (watched(path) && fails()) return -1;
    int done = REAL(int, unlink, const char *)(path);
    if (watched(path) && !done) note('u', path, 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    if (watched(to) && fails()) return -1;
    int done = REAL(int, rename, const char *, const char *)(from, to);
    if (watched(to) && !done) note('r', from, 0, to, (int64_t)strlen(to));
    return done;
}
