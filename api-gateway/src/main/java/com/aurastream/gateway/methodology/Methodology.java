package com.aurastream.gateway.methodology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The chapters of the methodology, as they were packaged with this gateway. A chapter is one Markdown file; the methods that
 * it explains are named in it as {@code `name` version N}, the same name and version that documents carry.
 *
 * @param chapters in the order of their ids
 */
public record Methodology(List<Chapter> chapters) {

    private static final String FILES = "classpath*:methodology/*.md";
    private static final Pattern HEADING = Pattern.compile("(?m)^# +(.+)$");
    private static final Pattern METHOD = Pattern.compile("`([a-z]+(?:[.-][a-z-]+)+)`,? version (\\d+)");

    /** Copies the chapters. */
    public Methodology {
        chapters = List.copyOf(chapters);
    }

    /**
     * Reads the packaged chapters.
     *
     * @throws IOException when one cannot be read, which means a broken jar
     */
    public static Methodology packaged(ResourcePatternResolver resources) throws IOException {
        Resource[] files = resources.getResources(FILES);
        Chapter[] chapters = new Chapter[files.length];
        for (int i = 0; i < files.length; i++) {
            String name = Objects.requireNonNull(files[i].getFilename());
            chapters[i] = Chapter.of(
                    name.substring(0, name.length() - ".md".length()),
                    files[i].getContentAsString(StandardCharsets.UTF_8));
        }
        return new Methodology(Arrays.stream(chapters)
                .sorted(Comparator.comparing(Chapter::id))
                .toList());
    }

    /** The chapter with an id, or the one that explains a method of that name. */
    Optional<Chapter> find(String idOrMethod) {
        return chapters.stream()
                .filter(chapter -> chapter.id().equals(idOrMethod) || chapter.explains(idOrMethod))
                .findFirst();
    }

    /**
     * One chapter.
     *
     * @param id the file's name
     * @param title its heading
     * @param methods the methods that it explains
     * @param text Markdown
     */
    public record Chapter(String id, String title, List<MethodVersion> methods, String text) {

        static Chapter of(String id, String text) {
            String title = HEADING.matcher(text)
                    .results()
                    .findFirst()
                    .map(match -> match.group(1).strip())
                    .orElse(id);
            List<MethodVersion> methods = METHOD.matcher(text)
                    .results()
                    .map(match -> new MethodVersion(match.group(1), Integer.parseInt(match.group(2))))
                    .distinct()
                    .toList();
            return new Chapter(id, title, methods, text);
        }

        private boolean explains(String method) {
            return methods.stream().anyMatch(m -> m.name().equals(method));
        }
    }

    /**
     * A method as documents name it.
     *
     * @param name such as {@code title.log-odds}
     * @param version raised with every change of a formula
     */
    public record MethodVersion(String name, int version) {}
}
