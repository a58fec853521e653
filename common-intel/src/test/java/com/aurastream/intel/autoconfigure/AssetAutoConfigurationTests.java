package com.aurastream.intel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.aurastream.intel.asset.AssetStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AssetAutoConfigurationTests {

    private final Path root;

    AssetAutoConfigurationTests(@TempDir Path root) {
        this.root = root;
    }

    private ApplicationContextRunner runner(String... settings) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(IntelAutoConfiguration.class, AssetAutoConfiguration.class))
                .withPropertyValues("aurastream.assets.folder=" + root.resolve("assets"))
                .withPropertyValues(settings);
    }

    @Test
    void whoDoesNotAskForAssetsDoesNotGetThem() {
        runner().run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AssetStore.class));
    }

    @Test
    void aReaderGetsTheStoreAndMakesNoFolder() {
        runner("aurastream.assets.enabled=true")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AssetStore.class));
        assertThat(root.resolve("assets")).doesNotExist();
    }

    @Test
    void aWriterMakesTheFolderAtTheStart() {
        runner("aurastream.assets.enabled=true", "aurastream.assets.writes=true")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AssetStore.class));
        assertThat(root.resolve("assets")).isDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsTheWriterWithASentence() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        String unwritable = "aurastream.assets.folder=" + file.resolve("assets");
        runner("aurastream.assets.enabled=true", unwritable)
                .run(context -> assertThat(context).hasNotFailed());
        runner("aurastream.assets.enabled=true", "aurastream.assets.writes=true", unwritable)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingException.class)
                        .hasMessageContaining("AURASTREAM_ASSETS")
                        .hasMessageContaining(file.toString())
                        .hasMessageContaining("cannot be written"));
    }
}
