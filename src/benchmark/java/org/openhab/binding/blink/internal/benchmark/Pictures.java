/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.binding.blink.internal.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The pictures of the page.
 *
 * @author The Blink binding team - Initial contribution
 */
@NonNullByDefault
final class Pictures {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 380;
    private static final int LONGEST_SHOWN = 30;
    private static final Color[] COLOURS = {new Color(0x00, 0x72, 0xB2), new Color(0xE6, 0x9F, 0x00),
            new Color(0x99, 0x99, 0x99), new Color(0xCC, 0xA0, 0xC0)};
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

    private final Path folder;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** How many of the presses have rung so many seconds after their listing. */
    void delays(Map<String, Map<String, Delays>> panels) throws IOException {
        List<XYChart> charts = new ArrayList<>();
        panels.forEach((label, ways) -> {
            XYChart chart = lines(label, "seconds from the list to the trigger", "% of the presses");
            chart.getStyler().setXAxisMin(0.0).setXAxisMax((double) LONGEST_SHOWN).setYAxisMin(0.0).setYAxisMax(100.0);
            chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideSE);
            ways.forEach((way, delays) -> {
                double[] seconds = IntStream.rangeClosed(0, LONGEST_SHOWN * 10).mapToDouble(step -> step / 10.0)
                        .toArray();
                double[] parts = new double[seconds.length];
                for (int i = 0; i < parts.length; i++) {
                    double limit = seconds[i];
                    parts[i] = 100.0 * delays.seconds().stream().filter(delay -> delay <= limit).count()
                            / delays.count();
                }
                line(chart, way, seconds, parts);
            });
            charts.add(chart);
        });
        write("benchmark-delay.png", charts);
    }

    /** The polls in each quarter of an hour of the second simulated day. */
    void requests(Map<String, Map<String, RequestTally>> panels) throws IOException {
        List<XYChart> charts = new ArrayList<>();
        int steps = 96;
        panels.forEach((label, ways) -> {
            XYChart chart = lines(label, "hour of the day", "polls of the media list, per hour");
            chart.getStyler().setXAxisMin(0.0).setXAxisMax(24.0).setYAxisMin(0.0).setYAxisMax(700.0);
            chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
            ways.forEach((way, tally) -> {
                double[] hours = IntStream.range(0, steps).mapToDouble(step -> step / 4.0).toArray();
                double[] polls = tally.steps().subList(steps, 2 * steps).stream().mapToDouble(count -> 4.0 * count)
                        .toArray();
                line(chart, way, hours, polls).setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Step);
            });
            charts.add(chart);
        });
        write("benchmark-requests.png", charts);
    }

    /** Milliseconds by the number of doorbells, for each length of the list. */
    void growth(Map<String, Map<Integer, Double>> medians) throws IOException {
        CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT)
                .title("One poll that finds a press").xAxisTitle("doorbells in the account")
                .yAxisTitle("milliseconds, median").build();
        style(chart.getStyler());
        chart.getStyler().setLegendPosition(Styler.LegendPosition.InsideNW);
        chart.getStyler().setLabelsVisible(true).setLabelsFont(TEXT).setLabelsPosition(1.0);
        chart.getStyler().setAvailableSpaceFill(0.6);
        double most = medians.values().stream().flatMap(row -> row.values().stream()).mapToDouble(ms -> ms).max()
                .orElse(1);
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(most * 1.25).setYAxisDecimalPattern("0.0");
        medians.forEach((label, row) -> chart
                .addSeries(label, row.keySet().stream().map(doorbells -> "%,d".formatted(doorbells)).toList(),
                        row.values().stream().map(ms -> Math.round(ms * 100) / 100.0).toList())
                .setFillColor(COLOURS[chart.getSeriesMap().size() - 1]));
        write("benchmark-growth.png", List.of(chart));
    }

    private static XYChart lines(String title, String horizontal, String vertical) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(horizontal)
                .yAxisTitle(vertical).build();
        style(chart.getStyler());
        chart.getStyler().setXAxisTickMarkSpacingHint(65);
        return chart;
    }

    private static void style(AxesChartStyler styler) {
        styler.setAxisTickLabelsFont(TEXT).setAxisTitleFont(TEXT);
        styler.setLegendFont(TEXT).setChartTitleFont(TITLE).setChartTitleBoxVisible(false);
        styler.setChartBackgroundColor(Color.WHITE).setPlotBackgroundColor(Color.WHITE);
        styler.setLegendBackgroundColor(new Color(255, 255, 255, 220));
    }

    private static XYSeries line(XYChart chart, String label, double[] x, double[] y) {
        int number = chart.getSeriesMap().size();
        XYSeries series = chart.addSeries(label, x, y);
        series.setMarker(SeriesMarkers.NONE).setLineColor(COLOURS[number]);
        series.setLineStyle(new BasicStroke(number == 0 ? 3f : 2f));
        return series;
    }

    /** Two panels in a row. */
    private void write(String name, List<? extends Chart<?, ?>> charts) throws IOException {
        int columns = Math.min(2, charts.size());
        int rows = (charts.size() + columns - 1) / columns;
        BufferedImage image = new BufferedImage(columns * WIDTH, rows * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int number = 0; number < charts.size(); number++) {
            Graphics2D panel = (Graphics2D) paper.create(number % columns * WIDTH, number / columns * HEIGHT, WIDTH,
                    HEIGHT);
            charts.get(number).paint(panel, WIDTH, HEIGHT);
            panel.dispose();
        }
        paper.dispose();
        Files.createDirectories(folder);
        ImageIO.write(image, "png", folder.resolve(name).toFile());
    }
}
