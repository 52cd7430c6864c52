package io.seatledger.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import io.seatledger.api.problem.InvalidField;
import io.seatledger.api.problem.Problem;
import io.seatledger.api.problem.ProblemCode;
import io.seatledger.api.problem.ProblemException;
import io.seatledger.command.license.Edit;
import io.seatledger.events.SourceType;
import io.seatledger.events.license.AssigneeType;
import io.seatledger.events.license.Cost;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final String LONE_SURROGATE = "\\ud83d";

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var fields = fields("{'seats': -1, 'tags': 'x', 'vendor': 7, 'colour': 'red'}");
    fields.value("seats", Numbers.whole(0, 10));
    fields.value("tags", Tags.tags());
    fields.value("vendor", Texts.upTo(5));

    assertThat(errors(fields))
        .extracting(InvalidField::field, InvalidField::code)
        .containsExactly(
            tuple("seats", "out_of_range"),
            tuple("tags", "wrong_type"),
            tuple("vendor", "wrong_type"),
            tuple("colour", "unknown_field"));
  }

  @Test
  void a_servers_field_is_ignored_whatever_it_holds() {
    var fields = fields("{'id': [1, {}]}");
    fields.ignore(Set.of("id"));

    assertThat(fields.checked("made")).isEqualTo("made");
  }

  @Test
  void a_patch_tells_absent_from_null_from_a_value() {
    var fields = fields("{'vendor': null, 'auto_renew': null, 'product_name': 'CAD'}");

    assertThat(fields.edit("product_sku", Texts.upTo(9))).isNull();
    assertThat(fields.edit("vendor", Texts.upTo(9))).isEqualTo(new Edit<>(null));
    assertThat(fields.edit("auto_renew", Choices.flag(), false)).isEqualTo(new Edit<>(false));
    assertThat(fields.edit("product_name", Texts.upTo(9))).isEqualTo(new Edit<>("CAD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'license_id': null}", "{'license_id': ''}"})
  void a_required_field_must_hold_something(String body) {
    var fields = fields(body);
    fields.required("license_id", Texts.reference());

    assertThat(errors(fields)).extracting(InvalidField::code).containsExactly("required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{'a': 1,}",
        "{'a': 1, 'a': 2}",
        "{'c': {'a': 1, 'a': 2}}",
        "{} {}",
        "{'a': NaN}"
      })
  void what_is_no_json_is_malformed(String body) {
    assertThat(problemOf(body).code()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @Test
  void what_is_no_utf_8_is_malformed() {
    var latin1 = "{\"vendor\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1);
    var thrown = catchThrowableOfType(ProblemException.class, () -> Fields.of(latin1));

    assertThat(thrown.problem().code()).isEqualTo(ProblemCode.MALFORMED_JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "'text'"})
  void what_is_no_object_is_invalid(String body) {
    assertThat(problemOf(body).code()).isEqualTo(ProblemCode.INVALID_FIELDS);
  }

  @Test
  void a_body_of_a_thousand_brackets_or_digits_is_refused() {
    assertThat(problemOf("{'a':" + "[".repeat(5_000)).code()).isEqualTo(ProblemCode.INVALID_FIELDS);
    assertThat(problemOf("{'a':" + "1".repeat(5_000) + "}").code())
        .isEqualTo(ProblemCode.INVALID_FIELDS);
  }

  @Test
  void a_number_with_an_absurd_exponent_is_refused_quickly() {
    assertThat(refusal(Numbers.notNegative(), "1e2000000000")).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.notNegative(), "1e-2000000000")).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.whole(0, 9), "1e2000000000")).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.whole(0, 9), "1e-2000000000")).isEqualTo("wrong_type");
    assertThat(refusal(Numbers.whole(0, 9), "100e2147483647")).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.whole(0, 9), "-100e2147483647")).isEqualTo("out_of_range");
    assertThat(problemOf("{'a': 1e99999999999}").code().status()).isBetween(400, 422);
  }

  @ParameterizedTest
  @CsvSource({
    "{'a': '\\u0000'}, a",
    "{'a': ['x' ; '" + LONE_SURROGATE + "']}, a[1]",
    "{'a': {'b': {'c\\u0000': 1}}}, a.b.c\uFFFD",
    "{'\\u0000': 1}, \uFFFD",
  })
  void no_text_anywhere_may_break_a_database(String body, String field) {
    var fields = fields(body.replace(';', ','));
    fields.value("a", value -> value);

    assertThat(errors(fields))
        .filteredOn(error -> error.code().equals("forbidden_text"))
        .extracting(InvalidField::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource({
    "2031-01-31T12:00:00Z, 2031-01-31T12:00:00Z",
    "2031-01-31t12:00:00z, 2031-01-31T12:00:00Z",
    "2031-01-31T12:00:00.5+02:30, 2031-01-31T09:30:00.500Z",
    "2031-01-31T12:00:00.123456789Z, 2031-01-31T12:00:00.123456Z",
    "2031-01-31T12:00:00.12345678901234567890Z, 2031-01-31T12:00:00.123456Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
  })
  void a_time_is_read_as_rfc_3339_writes_it(String written, Instant time) {
    assertThat(read(Times.time(), "'" + written + "'")).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2031-01-31",
        "2031-01-31T12:00:00",
        "2031-02-30T12:00:00Z",
        "2031-01-31 12:00:00Z",
        "2031-01-31T12:00Z",
        "2031-01-31T12:00:007Z",
        "2031-01-31T12:00:00.Z",
        "2031-01-31T24:00:00Z",
        "+10000-01-01T00:00:00Z",
        "0000-12-31T00:00:00Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00",
        "tomorrow",
        ""
      })
  void another_time_is_refused(String written) {
    assertThat(refusal(Times.time(), "'" + written + "'")).isIn("invalid_time", "out_of_range");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2000000000, 2000000000", "5.0, 5", "1e3, 1000", "-0, 0"})
  void a_whole_number_is_one_however_it_is_written(String written, int number) {
    assertThat(read(Numbers.whole(0, 2_000_000_000), written)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "2000000001, out_of_range",
    "-1, out_of_range",
    "1.5, wrong_type",
    "'7', wrong_type",
    "true, wrong_type",
    "99999999999999999999, out_of_range",
  })
  void another_number_is_refused(String written, String code) {
    var quoted = written.equals("7") ? "'7'" : written;
    assertThat(refusal(Numbers.whole(0, 2_000_000_000), quoted)).isEqualTo(code);
  }

  @Test
  void a_decimal_keeps_every_digit() {
    assertThat(read(Numbers.notNegative(), "1200.50")).isEqualTo(new BigDecimal("1200.50"));
    assertThat(read(Numbers.notNegative(), "0.1234567890123456789012345678"))
        .isEqualTo(new BigDecimal("0.1234567890123456789012345678"));
    assertThat(refusal(Numbers.notNegative(), "1".repeat(31))).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.notNegative(), "-0.01")).isEqualTo("out_of_range");
    assertThat(refusal(Numbers.percent(), "100.01")).isEqualTo("out_of_range");
  }

  @Test
  void tags_keep_their_order_and_lose_their_doubles() {
    assertThat(read(Tags.tags(), "['b', 'a', 'b']")).isEqualTo(List.of("b", "a"));

    var fields = fields("{'tags': ['a', 7]}");
    fields.value("tags", Tags.tags());
    assertThat(errors(fields)).extracting(InvalidField::field).containsExactly("tags[1]");
  }

  @Test
  void a_cost_is_kept_as_it_came() {
    var cost = read(Costs.cost(), "{'b': [1.10, null], 'a': {'deep': true}, 'big': 1e100}");

    var expected = new TreeMap<String, Object>();
    expected.put("a", new Cost(new TreeMap<>(Map.of("deep", true))).fields());
    expected.put("b", Arrays.asList(new BigDecimal("1.10"), null));
    expected.put("big", new BigDecimal("1e100"));
    assertThat(cost).isEqualTo(new Cost(expected));
  }

  @Test
  void a_cost_has_bounds() {
    var fields = fields("{'cost': {'a': {'b': [1e101]}}}");
    fields.value("cost", Costs.cost());
    assertThat(errors(fields)).extracting(InvalidField::field).containsExactly("cost.a.b[0]");

    assertThat(refusal(Costs.cost(), "{'a': '" + "x".repeat(16 * 1024) + "'}"))
        .isEqualTo("too_large");
    assertThat(refusal(Costs.cost(), "{'a': 1" + "0".repeat(100) + "}")).isEqualTo("out_of_range");
    assertThat(refusal(Costs.cost(), "[]")).isEqualTo("wrong_type");
  }

  @Test
  void a_cost_with_half_a_character_is_refused() {
    var fields = fields("{'cost': {'a': '" + LONE_SURROGATE + "'}}");
    fields.value("cost", Costs.cost());

    assertThat(errors(fields)).extracting(InvalidField::field).containsExactly("cost.a");
  }

  @Test
  void a_long_name_is_not_written_for_each_of_the_many_values_under_it() {
    var values = "0,".repeat(400_000) + "0";
    var body = "{'" + "x".repeat(49_000) + "': [" + values + "]}";
    var before = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(errors(fields(body))).hasSize(1);
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
        .isLessThan(1_000L * body.length());
  }

  @Test
  void no_more_than_a_hundred_errors_are_told() {
    var fields = fields("{'tags': [" + "'\\u0000',".repeat(1_000) + "1], 'a': 1}");

    assertThat(errors(fields)).hasSize(100);
  }

  @Test
  void a_choice_names_the_others() {
    var fields = fields("{'source_type': 'API'}");
    fields.value("source_type", Choices.oneOf(SourceType.class));

    assertThat(errors(fields))
        .extracting(InvalidField::message)
        .containsExactly("must be one of frontend, backend, server, system, api");
    assertThat(read(Choices.oneOfIgnoringCase(AssigneeType.class), "'gRoUp'"))
        .isEqualTo(AssigneeType.GROUP);
  }

  @Test
  void a_text_is_counted_in_characters_and_a_reference_can_be_printed() {
    assertThat(read(Texts.upTo(2), "'\uD83D\uDE00\uD83D\uDE00'")).hasSize(4);
    assertThat(refusal(Texts.upTo(2), "'abc'")).isEqualTo("too_long");
    assertThat(refusal(Texts.reference(), "'a\\nb'")).isEqualTo("not_printable");
    assertThat(refusal(Texts.reference(), "'" + "x".repeat(129) + "'")).isEqualTo("too_long");
  }

  private static <T> T read(Reading<T> reading, String json) {
    var fields = fields("{'it': " + json + "}");
    return fields.checked(fields.value("it", reading));
  }

  private static String refusal(Reading<?> reading, String json) {
    var fields = fields("{'it': " + json + "}");
    fields.value("it", reading);
    return errors(fields).getFirst().code();
  }

  private static Fields fields(String json) {
    return Fields.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static List<InvalidField> errors(Fields fields) {
    return catchThrowableOfType(ProblemException.class, () -> fields.checked(""))
        .problem()
        .errors();
  }

  private static Problem problemOf(String body) {
    return catchThrowableOfType(ProblemException.class, () -> fields(body)).problem();
  }
}
