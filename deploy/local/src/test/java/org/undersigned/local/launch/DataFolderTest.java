package org.undersigned.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {

    @TempDir
    Path data;

    @Test
    void one_stack_at_a_time() {
        assertThat(new DataFolder(data).take()).isTrue();
        assertThat(new DataFolder(data).take()).isFalse();
    }

    @Test
    void emptied_it_is_still_held() throws Exception {
        var folder = new DataFolder(data);
        folder.take();
        Files.createDirectories(data.resolve("kafka/signatures-0"));
        Files.writeString(data.resolve("kafka/signatures-0/log"), "signed");

        folder.empty();

        assertThat(data.resolve("kafka")).doesNotExist();
        assertThat(new DataFolder(data).take()).isFalse();
    }
}
