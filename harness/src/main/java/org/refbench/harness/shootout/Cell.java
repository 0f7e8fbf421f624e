package org.refbench.harness.shootout;

/**
 * What one fork measures.
 *
 * @param contender the label of the scheme and lock policy
 * @param scheme the scheme, as {@link org.refbench.harness.spec.SchemeSpec} spells it
 * @param lock the alias of the lock policy
 * @param workload the name of the program
 * @param size the program's size
 * @param threads how many interpreter threads the program starts
 */
public record Cell(String contender, String scheme, String lock, String workload, int size, int threads) {
    /** How logs and messages name this cell. */
    public String id() {
        return contender + "/" + workload + "/" + threads;
    }
}
