package com.aurastream.clipradar;

import com.aurastream.intel.analysis.clip.ClipMoment;
import com.aurastream.intel.analysis.clip.ClipRadar;
import com.aurastream.intel.archive.ArchivedDocument;
import com.aurastream.intel.archive.DocumentArchive;
import com.aurastream.intel.cache.IntelKeys;
import com.aurastream.intel.document.Document;
import com.aurastream.intel.document.DocumentJson;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was last published of each category, from the archive: it is the truth, and costs Redis nothing. */
final class PublishedRadars {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedRadars.class);

    private final DocumentArchive archive;
    private final DocumentJson json;

    PublishedRadars(DocumentArchive archive, DocumentJson json) {
        this.archive = archive;
        this.json = json;
    }

    /** The newest radar of a category at an instant; absent also when this version cannot read it. */
    Optional<Document<ClipRadar>> last(Category category, Instant at) {
        return archive.latest(IntelKeys.CLIP_RADAR.kind().name(), category.subject(), at)
                .flatMap(this::read);
    }

    private Optional<Document<ClipRadar>> read(ArchivedDocument archived) {
        try {
            return Optional.of(json.read(IntelKeys.CLIP_RADAR.kind(), archived.json()));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "the radar of {} made at {} is left aside: {}",
                    archived.subject(),
                    archived.generatedAt(),
                    e.toString());
            return Optional.empty();
        }
    }

    /** Ids of the clips that a radar shows. */
    static Set<String> clips(ClipRadar radar) {
        Set<String> ids = new LinkedHashSet<>();
        List<ClipMoment> ranking = radar.ranking();
        ranking.stream()
                .flatMap(moment -> Stream.concat(
                        Stream.of(moment.id()), moment.best().stream().map(ClipMoment.MomentClip::id)))
                .forEach(ids::add);
        return ids;
    }
}
