package com.aurastream.intel.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** A YAML file of the repository as a tree. */
final class YamlFile {

    private YamlFile() {}

    static JsonNode read(Path file) {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return new ObjectMapper().valueToTree(yaml.getObject());
    }
}
