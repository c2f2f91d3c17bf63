package freehold.acceptance.scenario;

import freehold.testfarm.TestFarm;

class DeadlineClientTest extends JobScenario {
    @Override
    Studio studio(TestFarm farm) {
        return new DeadlineClientStudio(farm);
    }
}
