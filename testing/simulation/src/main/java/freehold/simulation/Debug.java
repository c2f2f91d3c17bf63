package freehold.simulation;

class Debug {
    static freehold.domain.fleet.FleetId fleet;
}
