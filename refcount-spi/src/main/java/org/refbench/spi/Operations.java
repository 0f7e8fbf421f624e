package org.refbench.spi;

import java.util.LinkedHashMap;
import java.util.Map;

/** One thread's counts of SPI events, kept in a counting runtime only. Written by the owner, summed at quiescence. */
public final class Operations {
    long allocations;
    long retains;
    long releases;
    long stableLoads;
    long racyLoads;
    long retries;
    long initStores;
    long stores;
    long takes;
    long borrows;
    long escapes;
    long polls;
    long weakStores;
    long weakLoads;
    long weakDrops;
    long finalizers;
    long immortalRetains;
    long immortalReleases;

    /** Adds another thread's counts to these. */
    public void add(Operations other) {
        allocations += other.allocations;
        retains += other.retains;
        releases += other.releases;
        stableLoads += other.stableLoads;
        racyLoads += other.racyLoads;
        retries += other.retries;
        initStores += other.initStores;
        stores += other.stores;
        takes += other.takes;
        borrows += other.borrows;
        escapes += other.escapes;
        polls += other.polls;
        weakStores += other.weakStores;
        weakLoads += other.weakLoads;
        weakDrops += other.weakDrops;
        finalizers += other.finalizers;
        immortalRetains += other.immortalRetains;
        immortalReleases += other.immortalReleases;
    }

    /** The counts by name, in a fixed order. */
    public Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("allocate", allocations);
        counts.put("retain_local", retains);
        counts.put("release_local", releases);
        counts.put("load_stable", stableLoads);
        counts.put("load_racy", racyLoads);
        counts.put("load_racy_retries", retries);
        counts.put("init_store", initStores);
        counts.put("store", stores);
        counts.put("take", takes);
        counts.put("borrow", borrows);
        counts.put("escape", escapes);
        counts.put("safepoint_polls", polls);
        counts.put("store_weak", weakStores);
        counts.put("load_weak", weakLoads);
        counts.put("drop_weak", weakDrops);
        counts.put("finalizers_run", finalizers);
        counts.put("retain_local_immortal", immortalRetains);
        counts.put("release_local_immortal", immortalReleases);
        return counts;
    }
}
