/* Stands between a program and the C library: makes the disk slow and the clock wrong, for this one process.
   DRILL_SHIM names a file with two numbers: milliseconds that each flush to disk takes longer, seconds that the clock is off.
   It is read anew every 10 ms.   cc -shared -fPIC -o shim.so shim.c -ldl */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int ask(clockid_t clock, struct timespec *at)
{
    static int (*real)(clockid_t, struct timespec *);
    if (!real)
        real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    return real(clock, at);
}

static void settings(long *delay, long *off)
{
    static volatile long read_at, kept_delay, kept_off;
    struct timespec at;
    ask(CLOCK_MONOTONIC, &at);
    long now = at.tv_sec * 100 + at.tv_nsec / 10000000;
    if (now != read_at) {
        const char *name = getenv("DRILL_SHIM");
        FILE *file = name ? fopen(name, "r") : NULL;
        long new_delay = 0, new_off = 0;
        if (file) {
            if (fscanf(file, "%ld %ld", &new_delay, &new_off) == 2) {
                kept_delay = new_delay;
                kept_off = new_off;
            }
            fclose(file);
        }
        read_at = now;
    }
    *delay = kept_delay;
    *off = kept_off;
}

static int slowly(const char *name, int descriptor)
{
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    long delay, off;
    settings(&delay, &off);
    /* Asked again while it waits: a disk that comes back answers at once. */
    for (long waited = 0; waited < delay; waited += 50, settings(&delay, &off))
        usleep(50 * 1000);
    return real(descriptor);
}

int fsync(int descriptor) { return slowly("fsync", descriptor); }
int fdatasync(int descriptor) { return slowly("fdatasync", descriptor); }

int clock_gettime(clockid_t clock, struct timespec *at)
{
    int result = ask(clock, at);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        long delay, off;
        settings(&delay, &off);
        at->tv_sec += off;
    }
    return result;
}
