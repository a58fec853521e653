/**
 * The worker that compares winners' thumbnails with those of ordinary videos.
 */
@NullMarked
package com.aurastream.thumbnail;

import org.jspecify.annotations.NullMarked;
