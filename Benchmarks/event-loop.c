/* The floor of every measurement: reads each file named on standard input and runs libyaml's bare event loop over it,
 * on one core, doing nothing with the events. Prints files, bytes, events and seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(void) {
    static char path[4096];
    static unsigned char buffer[16 << 20];
    long files = 0, events = 0;
    long long bytes = 0;
    double start = now();
    while (fgets(path, sizeof path, stdin)) {
        path[strcspn(path, "\n")] = 0;
        FILE *file = fopen(path, "rb");
        if (!file) {
            perror(path);
            return 1;
        }
        size_t size = fread(buffer, 1, sizeof buffer, file);
        fclose(file);
        yaml_parser_t parser;
        if (!yaml_parser_initialize(&parser)) return 1;
        yaml_parser_set_input_string(&parser, buffer, size);
        int done = 0;
        while (!done) {
            yaml_event_t event;
            if (!yaml_parser_parse(&parser, &event)) {
                fprintf(stderr, "%s: %s\n", path, parser.problem);
                return 1;
            }
            done = event.type == YAML_STREAM_END_EVENT;
            events++;
            yaml_event_delete(&event);
        }
        yaml_parser_delete(&parser);
        files++;
        bytes += (long long)size;
    }
    printf("%ld files %lld bytes %ld events %.6f seconds\n", files, bytes, events, now() - start);
    return 0;
}
