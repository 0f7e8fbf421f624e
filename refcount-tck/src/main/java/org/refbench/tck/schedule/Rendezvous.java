package org.refbench.tck.schedule;

/** Where the threads of a program wait while they are audited. */
final class Rendezvous {
    private final int threads;
    private int arrived;
    private boolean dismissed;

    Rendezvous(int threads) {
        this.threads = threads;
    }

    /** Waits to be dismissed. */
    synchronized void arrive() throws InterruptedException {
        arrived++;
        notifyAll();
        while (!dismissed) {
            wait();
        }
    }

    synchronized void awaitAll() throws InterruptedException {
        while (arrived < threads) {
            wait();
        }
    }

    synchronized void dismiss() {
        dismissed = true;
        notifyAll();
    }
}
