import type { EChartsCoreOption } from 'echarts/core';
import type { Chart, ChartSeries, ChartValue } from './chart.ts';

export const CHART_WIDTH = 720;
const COLUMNS_HEIGHT = 380;
const BAR_HEIGHT = 26;
const FONT = "'DejaVu Sans', arial, sans-serif";
/** Longer names of groups are broken over lines. */
const LABEL_WIDTH = 200;

/** Dark and light in turn, so that they stay apart in grey; each series has a pattern of its own besides. */
const colours = ['#12436d', '#f46a25', '#28a197', '#801650', '#a285d1', '#3d3d3d'];
const patterns = [
  { symbol: 'none' },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 5], rotation: -Math.PI / 4 },
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 4] },
  {
    symbol: 'triangle',
    symbolSize: 0.7,
    dashArrayX: [
      [9, 9],
      [0, 9, 9, 0],
    ],
    dashArrayY: [7, 2],
  },
];
const marks = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'];

export const chartHeight = ({ kind, categories, series }: Chart): number =>
  kind === 'bars' ? 110 + categories.length * Math.max(1, series.length) * BAR_HEIGHT : COLUMNS_HEIGHT;

/** A chart as ECharts draws it: still, without colour to rely on, every value written beside its mark. */
export function chartOption(chart: Chart): EChartsCoreOption {
  const { kind, unit, categories, series } = chart;
  const lies = kind === 'bars';
  const groups = {
    type: 'category',
    data: [...categories],
    inverse: lies,
    axisLabel: { color: '#0b0c0c', interval: 0, ...(lies && { width: LABEL_WIDTH, overflow: 'break' }) },
  };
  const amounts = { type: 'value', name: unit, min: 0, minInterval: 1, axisLabel: { color: '#0b0c0c' } };
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: FONT, color: '#0b0c0c' },
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: patterns } },
    legend: {
      show: series.length > 1,
      bottom: 0,
      itemWidth: 28,
      textStyle: { fontSize: 14, color: '#0b0c0c' },
    },
    grid: {
      ...(lies ? { left: LABEL_WIDTH + 30, outerBoundsMode: 'none' } : { left: 20, outerBoundsMode: 'same' }),
      ...{ right: 60, top: 40, bottom: (series.length > 1 ? 45 : 15) + (lies ? 40 : 0) },
    },
    xAxis: lies ? { ...amounts, nameLocation: 'middle', nameGap: 30 } : groups,
    yAxis: lies ? groups : { ...amounts, nameTextStyle: { align: 'left' } },
    series: series.map((one, index) => drawnAs(kind, one, index)),
  };
}

function drawnAs(kind: Chart['kind'], { name, values }: ChartSeries, index: number) {
  return {
    name,
    ...(kind === 'lines'
      ? { type: 'line', symbol: marks[index % marks.length], symbolSize: 9 }
      : { type: 'bar', barMaxWidth: 60 }),
    silent: true,
    emphasis: { disabled: true },
    label: { show: true, position: kind === 'bars' ? 'right' : 'top', fontSize: 13, color: '#0b0c0c' },
    data: values.map(drawnValue),
  };
}

/** What is suppressed has a letter and no length; what there is none of has neither. */
function drawnValue(value: ChartValue) {
  if (value === undefined || value === null) return '-';
  if (value === 'c') return { value: 0, label: { formatter: 'c' } };
  return { value, label: { formatter: value.toLocaleString('en-GB') } };
}
