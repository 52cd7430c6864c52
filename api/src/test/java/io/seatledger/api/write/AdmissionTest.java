package io.seatledger.api.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatledger.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final Admission admission = new Admission(1);

  @Test
  void one_too_many_is_turned_away_and_nobody_later() {
    var inside =
        admission.admit(
            () -> {
              assertThatThrownBy(() -> admission.admit(() -> "another"))
                  .isInstanceOf(ProblemException.class)
                  .hasMessageContaining("Too many changes");
              return "the first";
            });
    assertThat(inside).isEqualTo("the first");
    assertThat(admission.admit(() -> "the next")).isEqualTo("the next");
  }

  @Test
  void work_that_fails_gives_its_place_back() {
    assertThatThrownBy(
            () ->
                admission.admit(
                    () -> {
                      throw new IllegalStateException("a test");
                    }))
        .hasMessage("a test");
    assertThat(admission.admit(() -> "the next")).isEqualTo("the next");
  }
}
