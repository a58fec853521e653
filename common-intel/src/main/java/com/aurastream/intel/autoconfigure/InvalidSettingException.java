package com.aurastream.intel.autoconfigure;

import java.io.Serial;

/** A setting that the application cannot start with; its start ends with the sentence and the remedy, without a trace. */
public final class InvalidSettingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * Names the setting.
     *
     * @param setting its name, as an operator writes it
     * @param problem what is wrong
     * @param remedy what to do about it
     */
    public InvalidSettingException(String setting, String problem, String remedy) {
        super(setting + ": " + problem);
        this.remedy = remedy;
    }

    /**
     * Takes a sentence that names the setting already.
     *
     * @param problem which setting, and what is wrong with it
     * @param remedy what to do about it
     */
    public InvalidSettingException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
