package com.aurastream.simulator.fault;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts faults into force. */
@RestController
@RequestMapping("/simulator/faults")
public class FaultController {

    private final FaultBook faults;

    /** With the book that the sources look into. */
    public FaultController(FaultBook faults) {
        this.faults = faults;
    }

    /** Adds one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public FaultBook.Entry add(@Valid @RequestBody Fault fault) {
        return faults.add(fault);
    }

    /** Those in force. */
    @GetMapping
    public List<FaultBook.Entry> list() {
        return faults.list();
    }

    /** Ends all. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void clear() {
        faults.clear();
    }
}
