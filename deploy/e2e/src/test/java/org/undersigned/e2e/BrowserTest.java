package org.undersigned.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests with a real browser against the whole platform. Their constructors may ask for the {@link Browser}, one of
 * each class because a browser's driver serves one thread and closed behind the last test, and for the {@link Platform}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(BrowserTest.Given.class)
@interface BrowserTest {

    /** Where the machine has no browser the class is skipped, and the reason is in the report. */
    final class Given implements ParameterResolver, ExecutionCondition {

        private static final Namespace OURS = Namespace.create(BrowserTest.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Browser.isHere()
                    ? ConditionEvaluationResult.enabled("there is a browser")
                    : ConditionEvaluationResult.disabled(
                            "skipped: no Chromium on this machine (Debian: apt-get install chromium-headless-shell)");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == Browser.class || type == Platform.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Platform.class
                    ? Platform.running()
                    : context.getStore(OURS).computeIfAbsent(Browser.class, first -> Browser.open(), Browser.class);
        }
    }
}
