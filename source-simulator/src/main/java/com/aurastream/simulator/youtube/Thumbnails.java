package com.aurastream.simulator.youtube;

import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of pictures. */
final class Thumbnails {

    private Thumbnails() {}

    /**
     * A video's.
     *
     * @param large with the two sizes that search results do not have
     */
    static Map<String, Object> video(String id, boolean large) {
        String root = "https://i.ytimg.com/vi/" + id + "/";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("default", sized(root + "default.jpg", 120, 90));
        json.put("medium", sized(root + "mqdefault.jpg", 320, 180));
        json.put("high", sized(root + "hqdefault.jpg", 480, 360));
        if (large) {
            json.put("standard", sized(root + "sddefault.jpg", 640, 480));
            json.put("maxres", sized(root + "maxresdefault.jpg", 1280, 720));
        }
        return json;
    }

    static Map<String, Object> channel(String id) {
        String root = "https://yt3.ggpht.com/" + id + "=s";
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("default", sized(root + "88", 88, 88));
        json.put("medium", sized(root + "240", 240, 240));
        json.put("high", sized(root + "800", 800, 800));
        return json;
    }

    private static Map<String, Object> sized(String url, int width, int height) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url);
        json.put("width", width);
        json.put("height", height);
        return json;
    }
}
