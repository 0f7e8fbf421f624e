package org.refbench.tck.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.refbench.tck.schedule.Op.Kind;

/** Where programs come from: a catalogue of the races known by name, and a generator. */
final class Programs {
    /** The races of LITERATURE by name, each as small as it can be. */
    private static final String[] CATALOGUE = {
        // safe load against overwrite-and-free: load; drop | store nothing
        "L00d00-S01",
        // the same with memory reused at once, for an object that no slot ever holds
        "L00d00-n00S00S00n00",
        // for the same slot and by another thread: ABA
        "L00F01d00d01-S01n00S00",
        "L00F01-T00d00n00n10S00",
        // last release against last release, of a holder and of a witness
        "L00p00d00-T00d00",
        "L10t00d00-T10t00d00",
        "L10t00d00-L11t10S10d10",
        // hand-over between threads through a slot, both ways
        "w00t00S20L01d10-T20t00d00",
        "n00S20T21d10-T20d00n10S21",
        // a holder dies while its child is being loaded, overwritten, or shared on
        "L00F01S21-S01",
        "T00F01d00d10-L00d00",
        "n00f10K01S00-L00F01d00d10",
        // retain against release on one object
        "L00c01d00d10-L00c01d10d00",
        "L00c01c02-S00L01d10",
        "L00c01-L00c01",
        "L00c01-L00d00",
        // a thread ends while another releases, loads or quiesces
        "L00x00-S00",
        "L00d00x00n00-q00",
        "T00x00-L00q00d00",
        "n00S00x00L00-S01x00",
        // quiescence and safepoints against stores and releases
        "q00-L00d00S00",
        "q00q00-T00d00",
        "p00q00-n00S00d00p00",
        "q00-q00",
        "b00q00-S00b00S10",
        // weak load against last release; what a weak slot refers to dies while another slot is made to
        "r00d00-S01",
        "r00p00d00-T00d00",
        "r00o10-T00o10d00",
        "T00o10d00r11-r11",
        // a resurrecting finaliser against another thread that weakly holds the object, loads it back, or ends
        "v00o10d00p00-r11d10",
        "v00S20T20d00p00L00-L00d00p00",
        "v00d00x00-p00L00",
        // storage-backed holders
        "l00S00-L00d00",
        // storage that a list leaves, and its next use, against a load from it
        "n10l00K01c02S00m20-L00F01d10",
        "n10l00K01d10c02S00m20m20-L00F01d10",
        "n10l00K01d10c02S00d20-L00F01m00d10d00",
        "n10l00K01d10c02S00m20n10K21-L00F01d10m00b00",
        // three parties
        "L00d00-S00-L00d00",
        "L10t00d00-L10t00d00-T10t00d00",
        "n00S20-T20d00-L20d00",
    };

    private Programs() {}

    static List<Program> catalogue() {
        return List.of(CATALOGUE).stream().map(Program::parse).toList();
    }

    /** A random program of two or three threads. */
    static Program random(SplittableRandom random) {
        int threads = random.nextInt(4) == 0 ? 3 : 2;
        List<List<Op>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            List<Op> ops = new ArrayList<>();
            int count = 2 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                ops.add(randomOp(random));
            }
            all.add(List.copyOf(ops));
        }
        return new Program(List.copyOf(all));
    }

    private static Op randomOp(SplittableRandom random) {
        int slot = random.nextInt(Program.SLOTS);
        int r = random.nextInt(Program.REGISTERS);
        int other = random.nextInt(Program.REGISTERS);
        return switch (random.nextInt(23)) {
            case 0, 1 -> new Op(Kind.NODE, r, 0);
            case 2 -> new Op(random.nextBoolean() ? Kind.LEAF : Kind.LIST, r, 0);
            case 3 -> new Op(Kind.WITNESS, r, 0);
            case 4, 5 -> new Op(Kind.DROP, r, 0);
            case 6 -> new Op(Kind.COPY, r, other);
            case 7, 8, 9, 10 -> new Op(Kind.LOAD, slot, r);
            case 11, 12, 13 -> new Op(Kind.STORE, slot, r);
            case 14 -> new Op(Kind.TAKE, slot, r);
            case 15 -> new Op(Kind.LINK, r, other);
            case 16 -> new Op(Kind.FOLLOW, r, other);
            case 17 -> new Op(Kind.TOUCH, r, 0);
            case 18 -> new Op(random.nextBoolean() ? Kind.POLL : random.nextBoolean() ? Kind.BLOCK : Kind.MOVE, r, 0);
            case 19 -> new Op(Kind.FINAL, r, 0);
            case 20 -> new Op(Kind.OBSERVE, slot % Program.WEAK_SLOTS, r);
            case 21 -> new Op(Kind.RECALL, slot % Program.WEAK_SLOTS, r);
            default -> new Op(random.nextBoolean() ? Kind.QUIESCE : Kind.RESTART, 0, 0);
        };
    }
}
