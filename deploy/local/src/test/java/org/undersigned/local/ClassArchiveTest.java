package org.undersigned.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassArchiveTest {

    @TempDir
    Path folder;

    private ClassArchive archive;

    @BeforeEach
    void a_program() throws IOException {
        archive = ClassArchive.of(Files.createFile(folder.resolve("program.jar")));
    }

    @Test
    void it_is_made_by_the_first_run_and_believed_by_the_next() throws Exception {
        assertThat(java(archive.options())).isZero();
        var made = Files.getLastModifiedTime(archive.file());

        assertThat(java(archive.options())).isZero();

        assertThat(Files.getLastModifiedTime(archive.file())).isEqualTo(made);
    }

    @Test
    void one_that_is_broken_stops_no_start_and_is_made_anew() throws Exception {
        Files.writeString(archive.file(), "cut short");

        assertThat(java(archive.options())).isZero();

        assertThat(Files.size(archive.file())).isGreaterThan(1_000);
    }

    @Test
    void an_empty_one_is_broken() throws IOException {
        Files.createFile(archive.file());

        assertThat(archive.options()).isNotEmpty();
        assertThat(archive.file()).doesNotExist();
    }

    @Test
    void each_java_has_its_own() {
        assertThat(archive.file().getFileName().toString())
                .contains(Runtime.version().toString());
    }

    @Test
    void of_a_folder_nothing_is_kept() {
        assertThat(ClassArchive.of(ClassArchive.class, folder + ":" + archive.program()))
                .isEmpty();
        assertThat(ClassArchive.of(ClassArchive.class, archive.program().toString()))
                .contains(new ClassArchive(archive.program(), "ClassArchive"));
    }

    @Test
    void where_none_is_made_one_older_than_its_program_is_not_used() throws Exception {
        java(archive.options());
        System.setProperty(ClassArchive.MADE, "false");
        try {
            assertThat(archive.options()).containsExactly("-XX:SharedArchiveFile=" + archive.file());
            newerProgram();
            assertThat(archive.options()).isEmpty();
        } finally {
            System.clearProperty(ClassArchive.MADE);
        }
    }

    private void newerProgram() {
        var later = Instant.now().plus(1, ChronoUnit.HOURS).toEpochMilli();
        assertThat(archive.program().toFile().setLastModified(later)).isTrue();
    }

    private static int java(List<String> options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-version");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
