'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const onLight = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#7f7f7f'];
  const onDark = ['#56b4e9', '#ff9d57', '#2fd3a5', '#e3a3c9', '#f0c34e', '#0a84d6', '#a0a0a0'];
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const titles = { wall: 'wall time of one run, ms', cpu: 'CPU time of one run, ms' };

  function spec(workload, metric) {
    const cells = data.cells.filter(c => c.workload === workload && c[metric] !== null);
    const forks = data.forks.filter(f => f.workload === workload);
    const threads = [...new Set(data.cells.filter(c => c.workload === workload).map(c => c.threads))];
    const colours = dark.matches ? onDark : onLight;
    const ink = dark.matches ? '#e6edf3' : '#1b1f24';
    const grid = dark.matches ? '#3d444d' : '#e1e5ea';
    const colour = {
      field: 'contender', type: 'nominal', sort: null, title: null,
      scale: { domain: data.contenders, range: data.contenders.map((_, i) => colours[i % colours.length]) },
      legend: { orient: 'top', columns: 3, labelLimit: 260, symbolOpacity: 1 }
    };
    const x = {
      field: 'threads', type: 'quantitative', title: 'threads',
      axis: { values: threads, format: 'd', grid: false },
      scale: { zero: false, nice: false, padding: 14 }
    };
    const y = field => ({ field: field, type: 'quantitative', title: titles[metric], scale: { zero: true } });
    const tooltip = [
      { field: 'contender' }, { field: 'threads' }, { field: metric, title: 'ms', format: '.4~g' },
      { field: metric + 'Low', title: 'from', format: '.4~g' }, { field: metric + 'High', title: 'to', format: '.4~g' },
      { field: 'forks' }
    ];
    const layers = [
      { data: { values: forks }, mark: { type: 'circle', size: 14, opacity: 0.45 }, encoding: { x: x, y: y(metric), color: colour } },
      { data: { values: cells }, mark: { type: 'line' }, encoding: { x: x, y: y(metric), color: colour } },
      { data: { values: cells }, mark: { type: 'rule', strokeWidth: 2 }, encoding: { x: x, y: y(metric + 'Low'), y2: { field: metric + 'High' }, color: colour } },
      { data: { values: cells }, mark: { type: 'point', filled: true, size: 60 }, encoding: { x: x, y: y(metric), color: colour, shape: { field: 'contender', type: 'nominal', sort: null, legend: null, scale: { domain: data.contenders } }, tooltip: tooltip } }
    ];
    if (Math.max(...threads) > data.cores) {
      layers.unshift({ data: { values: [{ threads: data.cores + 0.5 }] }, mark: { type: 'rule', strokeDash: [4, 4], color: ink, opacity: 0.5 }, encoding: { x: x } });
    }
    return {
      width: 'container', height: 240, autosize: { type: 'fit', contains: 'padding' }, background: null,
      description: titles[metric] + ' against threads for ' + workload + '; the figures are in the table of all cells',
      layer: layers,
      config: {
        axis: { labelColor: ink, titleColor: ink, gridColor: grid, domainColor: ink, tickColor: ink, titleFontWeight: 'normal' },
        legend: { labelColor: ink }, view: { stroke: null }
      }
    };
  }

  function draw() {
    const drawings = [...document.querySelectorAll('.chart')].map(chart => {
      const name = chart.dataset.workload + '-' + chart.dataset.metric;
      return vegaEmbed(chart, spec(chart.dataset.workload, chart.dataset.metric), {
        renderer: 'svg', downloadFileName: name,
        actions: { export: true, source: false, compiled: false, editor: false }
      });
    });
    Promise.all(drawings).then(() => { document.body.dataset.drawn = drawings.length; });
  }

  function save(name, type, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function csv() {
    const rows = [['fork', 'round', 'contender', 'workload', 'size', 'threads', 'status', 'iteration', 'warmup', 'wall_ms', 'cpu_ms', 'gc_count', 'gc_ms']];
    for (const f of data.forks) {
      f.wallMs.forEach((wall, i) => rows.push([f.fork, f.round, '"' + f.contender + '"', f.workload, f.size, f.threads, f.status, i + 1, i < f.warmup, wall, f.cpuMs[i], f.gcCount[i], f.gcMs[i]]));
    }
    return rows.map(r => r.join(',')).join('\n') + '\n';
  }

  document.getElementById('save-json').addEventListener('click', () => save('forks.json', 'application/json', JSON.stringify(data, null, 1)));
  document.getElementById('save-csv').addEventListener('click', () => save('forks.csv', 'text/csv', csv()));
  dark.addEventListener('change', draw);
  draw();
})();
