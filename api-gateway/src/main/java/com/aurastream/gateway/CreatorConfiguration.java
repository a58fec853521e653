package com.aurastream.gateway;

import com.aurastream.gateway.creator.Creators;
import com.aurastream.gateway.creator.CreatorsController;
import com.aurastream.gateway.document.DocumentService;
import com.aurastream.gateway.document.DocumentService.NextRuns;
import com.aurastream.gateway.document.StoreGuard;
import com.aurastream.gateway.mission.DailyMissions;
import com.aurastream.gateway.mission.MissionsController;
import com.aurastream.intel.archive.CreatorArchive;
import com.aurastream.intel.archive.MissionArchive;
import com.aurastream.intel.document.DocumentJson;
import com.aurastream.intel.snapshot.TrackedGames;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers the routes that are about the creator whose key it is. */
@Configuration(proxyBeanMethods = false)
class CreatorConfiguration {

    @Bean
    Creators creators(CreatorArchive archive, StoreGuard archiveGuard, TrackedGames games) {
        return new Creators(archive, archiveGuard, games);
    }

    @Bean
    CreatorsController creatorsController(Creators creators, TrackedGames games, Clock clock) {
        return new CreatorsController(creators, games, clock);
    }

    @Bean
    MissionsController missionsController(
            Creators creators,
            DocumentService documents,
            DocumentJson json,
            MissionArchive missions,
            StoreGuard archiveGuard,
            NextRuns nextRuns,
            Clock clock) {
        DailyMissions daily = new DailyMissions(creators, documents, json, missions, archiveGuard, nextRuns);
        return new MissionsController(daily, creators, missions, archiveGuard, clock);
    }
}
