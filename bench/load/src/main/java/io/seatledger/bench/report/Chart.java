package io.seatledger.bench.report;

import java.awt.Color;
import java.awt.Rectangle;
import java.text.DecimalFormat;
import java.util.Locale;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** The medians of a table as bars. */
final class Chart {

  private static final int WIDTH = 720;
  private static final int BAR = 44;
  private static final int AROUND = 110;
  private static final double ROOM_FOR_LABEL = 0.15;
  private static final Color BLUE = new Color(0x2f6f9f);

  private Chart() {}

  /** The name of the chart's file. */
  static String file(Finding finding, Table table) {
    return "%s-%s.svg"
        .formatted(
            finding.scenario(), table.metric().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String svg(Finding finding, Table table) {
    int height = AROUND + BAR * table.series().size();
    var canvas = new SVGGraphics2D(WIDTH, height);
    chart(finding, table).draw(canvas, new Rectangle(WIDTH, height));
    return canvas.getSVGDocument();
  }

  private static JFreeChart chart(Finding finding, Table table) {
    var medians = new DefaultCategoryDataset();
    table.series().forEach(it -> medians.addValue(it.median(), "median", it.contender()));
    var title = finding.scenario() + ": " + table.metric().title();
    var chart =
        ChartFactory.createBarChart(
            title, null, null, medians, PlotOrientation.HORIZONTAL, false, false, false);
    chart.setBackgroundPaint(Color.WHITE);
    var plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.getRangeAxis().setUpperMargin(ROOM_FOR_LABEL);
    plot.setRenderer(bars());
    return chart;
  }

  private static BarRenderer bars() {
    var bars = new BarRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setSeriesPaint(0, BLUE);
    bars.setMaximumBarWidth(0.5);
    bars.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator("{2}", new DecimalFormat("#,##0.##")));
    bars.setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
    bars.setDefaultItemLabelsVisible(true);
    return bars;
  }
}
