package org.refbench.tck;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Audits the worlds of each test that has not failed; a failed one may still have threads at work, so is left alone. */
final class AuditAfterEach implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        RefCounterContract contract = (RefCounterContract) context.getRequiredTestInstance();
        if (context.getExecutionException().isEmpty()) {
            contract.requireSoundEnd();
        }
    }
}
