package com.aurastream.intel.archive;

import com.aurastream.intel.analysis.prediction.Grade;
import com.aurastream.intel.analysis.prediction.Prediction;
import java.util.Optional;

/**
 * A prediction that was written down.
 *
 * @param id what it is found by, made from what predicted it, so that writing it twice keeps it once
 * @param detector what made it, such as {@code viral_video}
 * @param prediction what was predicted
 * @param grade what became of it; absent until graded
 */
public record ArchivedPrediction(String id, String detector, Prediction prediction, Optional<Grade> grade) {}
