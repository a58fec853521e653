package com.aurastream.intel.testing;

/**
 * Where the servers answer.
 *
 * @param how {@code docker} or {@code embedded}
 * @param postgresHost host of PostgreSQL
 * @param postgresPort its port
 * @param redisHost host of Redis
 * @param redisPort its port
 */
record RunningServers(String how, String postgresHost, int postgresPort, String redisHost, int redisPort) {

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + postgresHost + ":" + postgresPort + "/" + database;
    }
}
