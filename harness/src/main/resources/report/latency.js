'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const onLight = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#7f7f7f'];
  const onDark = ['#56b4e9', '#ff9d57', '#2fd3a5', '#e3a3c9', '#f0c34e', '#0a84d6', '#a0a0a0'];
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const ms = { type: 'quantitative', title: 'ms', scale: { type: 'log' } };

  function look() {
    const ink = dark.matches ? '#e6edf3' : '#1b1f24';
    const grid = dark.matches ? '#3d444d' : '#e1e5ea';
    return {
      axis: { labelColor: ink, titleColor: ink, gridColor: grid, domainColor: ink, tickColor: ink, titleFontWeight: 'normal' },
      legend: { labelColor: ink, titleColor: ink }, view: { stroke: null }
    };
  }

  function colour() {
    const colours = dark.matches ? onDark : onLight;
    return {
      field: 'contender', type: 'nominal', sort: null, title: null,
      scale: { domain: data.contenders, range: data.contenders.map((_, i) => colours[i % colours.length]) },
      legend: { orient: 'top', columns: 3, labelLimit: 260 }
    };
  }

  function frame(description, values, mark, encoding) {
    return {
      width: 'container', height: 300, autosize: { type: 'fit', contains: 'padding' }, background: null,
      description: description, data: { values: values }, mark: mark, encoding: encoding, config: look()
    };
  }

  function percentiles(rate) {
    const values = [];
    for (const row of data.rows.filter(r => r.rate === rate)) {
      for (const kind of ['response', 'service']) {
        for (const [x, y] of row[kind]) values.push({ contender: row.contender, kind: kind, beyond: x, ms: y });
      }
    }
    const share = '1 - 1 / datum.value';
    return frame('Percentiles of response and service times; the figures are in the table below', values, { type: 'line' }, {
      x: {
        field: 'beyond', type: 'quantitative', title: 'percentile', scale: { type: 'log', domainMin: 1 },
        axis: { values: [2, 10, 100, 1000, 10000, 100000], labelExpr: "format(100 * (" + share + "), '~r') + '%'", grid: true }
      },
      y: { field: 'ms', ...ms },
      color: colour(),
      strokeDash: { field: 'kind', type: 'nominal', title: null, scale: { domain: ['response', 'service'], range: [[1, 0], [4, 3]] }, legend: { orient: 'top' } }
    });
  }

  function sweep(percentile) {
    const values = data.rows.filter(r => r[percentile] !== null).map(r => ({ contender: r.contender, rate: r.rate, ms: r[percentile] }));
    return frame('The 99th percentile of response times against the rate', values, { type: 'line', point: true }, {
      x: { field: 'rate', type: 'quantitative', title: 'requests a second' },
      y: { field: 'ms', ...ms, title: '99th percentile, ms' },
      color: colour()
    });
  }

  function draw() {
    const drawings = [...document.querySelectorAll('.chart')].map(chart => vegaEmbed(
      chart, chart.dataset.sweep ? sweep(chart.dataset.sweep) : percentiles(Number(chart.dataset.rate)),
      { renderer: 'svg', downloadFileName: 'latency', actions: { export: true, source: false, compiled: false, editor: false } }));
    Promise.all(drawings).then(() => { document.body.dataset.drawn = drawings.length; });
  }

  dark.addEventListener('change', draw);
  draw();
})();
