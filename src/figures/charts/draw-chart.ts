import type { Chart } from './chart.ts';
import { chartInWords } from './chart.ts';
import { CHART_WIDTH, chartHeight, chartOption } from './chart-option.ts';
import { withoutStyles } from './without-styles.ts';

/** A chart as SVG: no script, no style that a page's policy would refuse, the same each time that it is drawn. */
export async function drawChart(chart: Chart): Promise<string> {
  const { init } = await drawing();
  const drawn = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: CHART_WIDTH,
    height: chartHeight(chart),
  });
  try {
    drawn.setOption(chartOption(chart));
    return withoutStyles(drawn.renderToSVGString({ useViewBox: true }), chart.key, chartInWords(chart));
  } finally {
    drawn.dispose();
  }
}

let loading: Promise<typeof import('echarts/core')> | undefined;

/** Loaded when the first chart is drawn: few processes draw any. */
function drawing() {
  loading ??= Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]).then(
    ([core, { BarChart, LineChart }, { AriaComponent, GridComponent, LegendComponent }, { SVGRenderer }]) => {
      core.use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer]);
      return core;
    },
  );
  return loading;
}
