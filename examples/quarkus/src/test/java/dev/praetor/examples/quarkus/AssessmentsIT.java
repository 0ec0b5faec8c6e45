package dev.praetor.examples.quarkus;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of the service as it is packaged. */
@QuarkusIntegrationTest
class AssessmentsIT extends AssessmentsTest {}
