package com.aurastream.creator;

import com.aurastream.intel.runtime.JobReport.Item;
import com.aurastream.intel.runtime.JobRun;
import java.util.List;

/** Grades one sort of thing whose time has come. */
interface Grader {

    /** Grades what is due at the run's moment; what fails costs nothing else its grade. */
    List<Item> grade(JobRun run);
}
