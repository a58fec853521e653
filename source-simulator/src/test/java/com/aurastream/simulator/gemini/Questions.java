package com.aurastream.simulator.gemini;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Questions as Google's client asks them. */
final class Questions {

    static final ObjectMapper JSON = new ObjectMapper();

    static final String VERDICT = """
            {"type":"object",
             "properties":{"visible":{"type":"string"},
                           "written":{"type":"string"},
                           "layout":{"type":"string","enum":["full_scene","split","collage"]},
                           "faces":{"type":"string","enum":["one","none","two"]},
                           "bright":{"type":"boolean"}},
             "required":["visible","written","layout","faces","bright"]}""";

    private Questions() {}

    /** A question about words; an empty schema asks for prose. */
    static String words(String text, String schema) throws IOException {
        return question(text, List.of(), schema).toString();
    }

    static String picture(byte[] jpeg, String schema) throws IOException {
        return question("What do you see?", List.of(jpeg), schema).toString();
    }

    static String painting(String text) throws IOException {
        ObjectNode question = question(text, List.of(), "");
        question.withObject("/generationConfig")
                .putArray("responseModalities")
                .add("TEXT")
                .add("IMAGE");
        return question.toString();
    }

    /** A picture of a shape, as Google's client asks for one. */
    static String painting(String text, String shape, String size) throws IOException {
        ObjectNode question = (ObjectNode) JSON.readTree(painting(text));
        question.withObject("/generationConfig/imageConfig")
                .put("aspectRatio", shape)
                .put("imageSize", size);
        return question.toString();
    }

    private static ObjectNode question(String text, List<byte[]> pictures, String schema) throws IOException {
        ObjectNode question = JSON.createObjectNode();
        ArrayNode parts =
                question.putArray("contents").addObject().put("role", "user").putArray("parts");
        parts.addObject().put("text", text);
        for (byte[] picture : pictures) {
            parts.addObject()
                    .putObject("inlineData")
                    .put("mimeType", "image/jpeg")
                    .put("data", Base64.getEncoder().encodeToString(picture));
        }
        if (!schema.isEmpty()) {
            ObjectNode config = question.putObject("generationConfig");
            config.put("responseMimeType", "application/json").set("responseJsonSchema", JSON.readTree(schema));
        }
        return question;
    }

    /** A JPEG file with what is to be seen in it noted in its comment. */
    static byte[] jpeg(Map<String, String> seen) throws IOException {
        byte[] plain = plainJpeg();
        byte[] note = JSON.writeValueAsString(
                        Map.of("aurastream", Map.of("videoId", "v1", "words", List.of("NO", "WAY"), "seen", seen)))
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        file.write(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) ((note.length + 2) >> 8), (byte) (note.length + 2)});
        file.write(note);
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    static byte[] plainJpeg() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 18, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        return file.toByteArray();
    }
}
