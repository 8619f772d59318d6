package tongxing.summaries.docx;

import java.io.IOException;
import java.math.BigDecimal;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

import tongxing.summaries.text.Element.Column;
import tongxing.summaries.text.Element.Columns;

/**
 * Native column charts with their numbers inside, so that the school can recolour or
 * extend them.
 */
class Charts {

	private static final int WIDTH = Units.toEMU(430);

	private static final int HEIGHT = Units.toEMU(190);

	private static final byte[] PINE = { 0x1d, 0x66, 0x54 };

	private final Pen pen;

	Charts(Pen pen) {
		this.pen = pen;
	}

	void draw(Columns columns) {
		try {
			XWPFParagraph paragraph = this.pen.write(Styles.CAPTION, "");
			paragraph.setKeepNext(true);
			XWPFChart chart = this.pen.document().createChart(paragraph.getRuns().get(0), WIDTH, HEIGHT);
			plot(chart, columns);
		}
		catch (IOException | InvalidFormatException ex) {
			throw new IllegalStateException("The chart cannot be written", ex);
		}
	}

	private static void plot(XWPFChart chart, Columns columns) {
		chart.getCTChart().addNewAutoTitleDeleted().setVal(true);
		chart.deleteLegend();
		XDDFCategoryAxis across = chart.createCategoryAxis(AxisPosition.BOTTOM);
		XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
		up.setCrosses(AxisCrosses.AUTO_ZERO);
		up.setCrossBetween(AxisCrossBetween.BETWEEN);
		up.setMinimum(0);
		up.getOrAddMajorGridProperties()
			.setLineProperties(
					new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
		XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
		data.setBarDirection(BarDirection.COL);
		data.setBarGrouping(BarGrouping.CLUSTERED);
		data.setGapWidth(90);
		data.setVaryColors(false);
		XDDFDataSource<String> labels = XDDFDataSourcesFactory
			.fromArray(columns.columns().stream().map(Column::label).toArray(String[]::new));
		XDDFNumericalDataSource<BigDecimal> values = XDDFDataSourcesFactory
			.fromArray(columns.columns().stream().map((column) -> column.figure().value()).toArray(BigDecimal[]::new));
		XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(labels, values);
		series.setTitle(columns.axis());
		series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PINE)));
		chart.plot(data);
		label(chart);
	}

	private static void label(XWPFChart chart) {
		CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
		CTDLbls labels = bars.getSerArray(0).isSetDLbls() ? bars.getSerArray(0).getDLbls()
				: bars.getSerArray(0).addNewDLbls();
		labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
		labels.addNewShowLegendKey().setVal(false);
		labels.addNewShowVal().setVal(true);
		labels.addNewShowCatName().setVal(false);
		labels.addNewShowSerName().setVal(false);
		labels.addNewShowPercent().setVal(false);
		labels.addNewShowBubbleSize().setVal(false);
	}

}
