package org.parley.cli;

class GroundworkCommandTest {
  static final String LAKES = "../docs/example/lakes.groundwork";
}
